package org.anxin.helpline.report;

import java.util.List;
import java.util.Map;
import org.anxin.helpline.report.Reports.Summary;
import org.springframework.stereotype.Component;

/** Cases with their facts, opened for all of them at once. */
@Component
class Summaries {

    private final CaseWords words;

    Summaries(CaseWords words) {
        this.words = words;
    }

    List<Summary> of(List<Case> cases) {
        Map<ReportId, Map<String, String>> facts =
                words.facts(cases.stream().map(Case::id).toList());
        return cases.stream()
                .map(one -> of(one, facts.getOrDefault(one.id(), Map.of())))
                .toList();
    }

    static Summary of(Case one, Map<String, String> facts) {
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
