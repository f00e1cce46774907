package org.anxin.helpline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.conversation.Transcript;
import org.anxin.helpline.privacy.OwnKeys;
import org.anxin.helpline.privacy.OwnKeys.Keyed;
import org.anxin.helpline.privacy.Sealer;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.Referrals.Referral;
import org.anxin.helpline.report.Referrals.Status;
import org.anxin.helpline.report.Replies.Draft;
import org.anxin.helpline.report.Reports.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads all that lies sealed in a case with one statement, and where its messages are with another. */
@Repository
class CaseContents {

    private final JdbcClient jdbc;
    private final OwnKeys keys;
    private final Transcript transcript;

    CaseContents(JdbcClient jdbc, OwnKeys keys, Transcript transcript) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.transcript = transcript;
    }

    Contents of(ReportId id) {
        Reading reading = new Reading(id);
        jdbc.sql("""
                        with key as (select wrapped from report_key where report = :id)
                        select part.*, (select wrapped from key) from (
                            select 'fact' as kind, position::bigint as id, name as what, '' as actor, value as body,
                            null::bigint as message, null::timestamptz as at, '' as consent, '' as status
                            from report_fact where report = :id
                            union all
                            select 'entry', id, what, actor, body, message, at, '', ''
                            from report_entry where report = :id
                            union all
                            select 'referral', id, partner, actor, body, null, at, consent, status
                            from referral where report = :id
                            union all
                            select 'draft', 0, '', author, body, null, at, '', '' from reply_draft where report = :id
                            union all
                            select 'district', 0, district, '', ''::bytea, null, null, '', ''
                            from report where id = :id and district is not null) part
                        order by kind, id, what
                        """).param("id", id.value()).query(reading::add);
        return reading.contents(transcript.deliveries(reading.messages));
    }

    /** @param facts in the order asked */
    record Contents(
            Map<String, String> facts,
            List<Entry> timeline,
            List<Referral> referrals,
            Optional<Draft> draft,
            Optional<String> district) {}

    /** A row of the timeline, and which of our messages it is, 0 for none. */
    private record Told(Entry entry, long message) {

        Entry as(Map<Long, Delivery> deliveries) {
            Delivery delivery = deliveries.get(message);
            return delivery == null
                    ? entry
                    : new Entry(entry.id(), entry.what(), entry.actor(), entry.text(), delivery.name(), entry.at());
        }
    }

    private final class Reading {

        private final ReportId report;
        private final Map<String, String> facts = new LinkedHashMap<>();
        private final List<Told> told = new ArrayList<>();
        private final List<Long> messages = new ArrayList<>();
        private final List<Referral> referrals = new ArrayList<>();
        private Optional<Draft> draft = Optional.empty();
        private Optional<String> district = Optional.empty();

        private Reading(ReportId report) {
            this.report = report;
        }

        private void add(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            String what = row.getString("what");
            switch (row.getString("kind")) {
                case "fact" -> facts.put(what, open(row, CaseWords.fact(report, what)));
                case "entry" -> told(row, id, what);
                case "referral" ->
                    referrals.add(new Referral(
                            id,
                            Partner.valueOf(what),
                            Consent.valueOf(row.getString("consent")),
                            open(row, CaseReferrals.binding(id)),
                            Status.valueOf(row.getString("status")),
                            row.getString("actor"),
                            at(row)));
                case "draft" ->
                    draft = Optional.of(
                            new Draft(row.getString("actor"), open(row, SecondEyes.binding(report)), at(row)));
                default -> district = Optional.of(what);
            }
        }

        private void told(ResultSet row, long id, String what) throws SQLException {
            long message = row.getLong("message");
            if (message > 0) {
                messages.add(message);
            }
            told.add(new Told(
                    new Entry(id, what, row.getString("actor"), open(row, CaseWords.entry(id)), "", at(row)), message));
        }

        private String open(ResultSet row, String binding) throws SQLException {
            Sealer sealer = keys.of(Keyed.REPORT, report.value(), row.getBytes("wrapped"));
            return sealer.open(row.getBytes("body"), binding);
        }

        private static Instant at(ResultSet row) throws SQLException {
            return Objects.requireNonNull(CaseRows.instant(row, "at"));
        }

        private Contents contents(Map<Long, Delivery> deliveries) {
            return new Contents(
                    facts, told.stream().map(one -> one.as(deliveries)).toList(), referrals, draft, district);
        }
    }
}
