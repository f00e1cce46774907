package org.anxin.helpline.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anxin.helpline.staff.StaffMember;

/**
 * Numbers about a stretch of months. Counts under {@link #SMALLEST} are held back, so that they point at nobody; those
 * of emergency call-backs never are.
 */
public interface Statistics {

    int SMALLEST = 5;

    /**
     * Cases that do not exist for her are not counted for her either: with few of them, a number would tell.
     *
     * @param months how many of the last ones, this one included, 1 to 36
     */
    Year over(int months, StaffMember by);

    /**
     * A table of counts.
     *
     * @param name key for the console's bundles
     */
    record Table(String name, List<Row> rows) {

        public long largest() {
            return rows.stream().mapToLong(Row::count).max().orElse(0);
        }
    }

    /** @param label as stored; a count of -1 was held back */
    record Row(String label, long count) {

        public static Row of(String label, long count) {
            return new Row(label, count < SMALLEST ? -1 : count);
        }

        public boolean heldBack() {
            return count < 0;
        }
    }

    /**
     * How far people came in a dialog.
     *
     * @param steps how many came to each question, by its step, in no order
     */
    record Funnel(String dialog, String language, Row begun, List<Row> steps, Row finished) {

        private static final Row NONE = new Row("", -1);

        static Funnel of(String dialog, String language, boolean step, Row row) {
            return new Funnel(
                    dialog,
                    language,
                    !step && row.label().equals("begun") ? row : NONE,
                    step ? List.of(row) : List.of(),
                    !step && row.label().equals("finished") ? row : NONE);
        }

        Funnel with(Funnel more) {
            return new Funnel(
                    dialog,
                    language,
                    more.begun.label().isEmpty() ? begun : more.begun,
                    Stream.concat(steps.stream(), more.steps.stream()).toList(),
                    more.finished.label().isEmpty() ? finished : more.finished);
        }

        /** Whether any of it is not held back. */
        boolean tells() {
            return largest() > 0;
        }

        public long largest() {
            return Stream.concat(Stream.of(begun, finished), steps.stream())
                    .mapToLong(Row::count)
                    .max()
                    .orElse(0);
        }
    }

    /** @param inTime of those that were due, the share in percent that was in time; absent when held back */
    record Year(List<Table> tables, List<Funnel> funnels, Map<Deadline, Integer> inTime) {}
}
