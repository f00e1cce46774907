package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "\rx"})
    void no_cell_is_a_formula(String dangerous) {
        Spreadsheet sheet = new Spreadsheet();
        sheet.row(List.of(dangerous));
        assertThat(sheet.toString()).isEqualTo("\uFEFF\"'" + dangerous + "\"\r\n");
    }

    @Test
    void quotes_and_lines_stay_within_their_cell() {
        Spreadsheet sheet = new Spreadsheet();
        sheet.row(List.of("她说\"好\"", "a\nb", "12"));
        assertThat(sheet.toString()).isEqualTo("\uFEFF\"她说\"\"好\"\"\",\"a\nb\",\"12\"\r\n");
    }
}
