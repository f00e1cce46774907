package org.anxin.helpline.report;

import java.util.List;
import java.util.Map;
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

        public boolean heldBack() {
            return count < 0;
        }
    }

    /** @param inTime of those that were due, the share in percent that was in time; absent when held back */
    record Year(List<Table> tables, Map<Deadline, Integer> inTime) {}
}
