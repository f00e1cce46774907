package org.anxin.helpline.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.jspecify.annotations.Nullable;

/** Cases as a line of work: what is urgent, whose it is, and which one comes next. */
public interface CaseQueue {

    /** Rows of one page. */
    int PAGE = 50;

    /** Most severe first, then by the time left, then oldest first; closed ones by their end, newest first. */
    Page page(Filter filter, StaffMember by);

    /** Gives the most urgent case that nobody works on to the staff member; two who ask at once get different ones. */
    Optional<ReportId> takeNext(StaffMember by);

    Today today(StaffMember by);

    /** Parts of the line. */
    enum Tab {
        MINE,
        UNASSIGNED,
        WAITING,
        CLOSING,
        ALL,
        CLOSED
    }

    /**
     * What to show.
     *
     * @param words an alias, or words that were said; empty for all
     * @param district as {@link Page#districts()} writes it; empty for all
     * @param page from 0
     */
    record Filter(
            Tab tab,
            String words,
            @Nullable Severity severity,
            @Nullable CaseState state,
            String district,
            int page) {

        public static Filter of(Tab tab) {
            return new Filter(tab, "", null, null, "", 0);
        }

        Filter at(int other) {
            return new Filter(tab, words, severity, state, district, other);
        }
    }

    /**
     * @param owner username, empty while nobody works on it
     * @param district empty when no place that we know was told
     */
    record Row(Reports.Summary summary, String owner, String district, Deadline deadline, Optional<Instant> dueAt) {}

    /**
     * @param total rows of all pages
     * @param counts open cases in each part of the line, whatever the filter
     */
    record Page(List<Row> rows, long total, Map<Tab, Long> counts, List<String> districts) {}

    /**
     * The day in five numbers.
     *
     * @param urgent of severity 3, and nobody has answered
     * @param yours given to the staff member, and not waiting for the reporter
     * @param deletions whose words will be deleted within a week
     * @param failures faults of the line that nobody has dealt with
     * @param calendar whether this year's public holidays are known
     */
    record Today(long urgent, long yours, long waiting, long deletions, long failures, boolean calendar) {}
}
