package org.anxin.helpline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.report.CaseQueue.Filter;
import org.anxin.helpline.report.CaseQueue.Tab;

/** The condition of a filter in SQL, and what it is filled with. */
final class QueueQuery {

    /** How long before the end of its three months a case counts as closing soon. */
    static final Duration SOON = Duration.ofDays(14);

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    QueueQuery(Filter filter, String owner, byte[][][] words, Instant now) {
        where.append(condition(filter.tab()));
        switch (filter.tab()) {
            case MINE -> values.add(owner);
            case CLOSING -> values.add(Cases.sql(now.plus(SOON)));
            case UNASSIGNED, WAITING, ALL, CLOSED -> {}
        }
        if (filter.severity() != null) {
            and("r.severity = ?", filter.severity().level());
        }
        if (filter.state() != null) {
            and("r.state = ?", filter.state().name());
        }
        if (!filter.district().isBlank()) {
            and("r.district = ?", filter.district());
        }
        if (!filter.words().isBlank()) {
            said(filter.words().strip(), words);
        }
    }

    /** As a condition on {@code r}; MINE takes the owner, CLOSING the instant by which the end comes soon. */
    static String condition(Tab tab) {
        return switch (tab) {
            case MINE -> "r.state <> 'CLOSED' and r.owner = ?";
            case UNASSIGNED -> "r.state <> 'CLOSED' and r.owner is null";
            case WAITING -> "r.state = 'AWAITING_REPORTER'";
            case CLOSING ->
                "r.state <> 'CLOSED' and r.received_at + interval '3 months'"
                        + " + r.paused_seconds * interval '1 second' < ?";
            case ALL -> "r.state <> 'CLOSED'";
            case CLOSED -> "r.state = 'CLOSED'";
        };
    }

    String where() {
        return where.toString();
    }

    List<Object> values() {
        return values;
    }

    private void said(String text, byte[][][] words) {
        where.append(" and (position(? in r.alias) > 0");
        values.add(text);
        if (words.length > 0) {
            where.append(" or (true");
            for (byte[][] word : words) {
                where.append(" and exists (select 1 from report_token t where t.report = r.id and t.token = any(?))");
                values.add(word);
            }
            where.append(')');
        }
        where.append(')');
    }

    private void and(String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }
}
