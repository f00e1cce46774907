package org.anxin.helpline.console;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values that a spreadsheet opens as text: no cell is taken for a formula. */
final class Spreadsheet {

    /** Tells spreadsheets that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder lines = new StringBuilder(MARK);

    void row(List<String> cells) {
        lines.append(cells.stream().map(Spreadsheet::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
