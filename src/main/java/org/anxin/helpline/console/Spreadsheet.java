package org.anxin.helpline.console;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values that a spreadsheet opens as text: no cell is taken for a formula. */
final class Spreadsheet {

    /** Tells spreadsheets that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder lines = new StringBuilder(MARK);

    /** A paper line by line, the heading of its section first. */
    static Spreadsheet of(Paper paper) {
        Spreadsheet sheet = new Spreadsheet();
        sheet.row(List.of(paper.title(), paper.mark()));
        paper.remarks().forEach(remark -> sheet.row(List.of(remark)));
        for (Paper.Section section : paper.sections()) {
            if (!section.columns().isEmpty()) {
                sheet.row(section.heading(), section.columns());
            }
            section.rows().forEach(row -> sheet.row(section.heading(), row));
        }
        return sheet;
    }

    private void row(String heading, List<String> cells) {
        row(
                heading.isEmpty()
                        ? cells
                        : Stream.concat(Stream.of(heading), cells.stream()).toList());
    }

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
