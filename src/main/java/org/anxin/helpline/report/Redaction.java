package org.anxin.helpline.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.anxin.helpline.privacy.Scrubber;
import org.anxin.helpline.report.CaseQueue.Row;
import org.anxin.helpline.report.Referrals.Referral;
import org.anxin.helpline.report.Reports.Entry;
import org.anxin.helpline.report.Reports.Report;
import org.anxin.helpline.report.Reports.Summary;
import org.springframework.stereotype.Component;

/** Takes out of a copy what names or reaches somebody; what cannot be cleared of it is withheld whole. */
@Component
class Redaction {

    private final Scrubber scrubber;

    Redaction(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    String words(String text) {
        return scrubber.scrub(text).orElse(Exports.WITHHELD);
    }

    static Report report(Report report, UnaryOperator<String> words) {
        Map<String, String> facts = new LinkedHashMap<>();
        report.facts().forEach((name, value) -> facts.put(name, words.apply(value)));
        List<Entry> timeline = report.timeline().stream()
                .map(one ->
                        new Entry(one.id(), one.what(), one.actor(), words.apply(one.text()), one.delivery(), one.at()))
                .toList();
        return new Report(
                with(report.summary(), facts),
                facts,
                timeline,
                report.outcome(),
                report.contact(),
                report.owner(),
                report.moves());
    }

    static Referral referral(Referral one, UnaryOperator<String> words) {
        return new Referral(
                one.id(), one.partner(), one.consent(), words.apply(one.text()), one.status(), one.actor(), one.at());
    }

    /** Without anything that was said. */
    static Row row(Row row) {
        return new Row(with(row.summary(), Map.of()), row.owner(), row.district(), row.deadline(), row.dueAt());
    }

    private static Summary with(Summary one, Map<String, String> facts) {
        return new Summary(
                one.id(),
                one.alias(),
                one.kind(),
                one.severity(),
                one.state(),
                facts,
                one.unread(),
                one.receivedAt(),
                one.changedAt());
    }
}
