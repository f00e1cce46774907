package org.anxin.helpline.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.console.Paper.Section;
import org.anxin.helpline.report.CaseQueue.Row;
import org.anxin.helpline.report.Exports.CaseCopy;
import org.anxin.helpline.report.Exports.ListCopy;
import org.anxin.helpline.report.Exports.Stamp;
import org.anxin.helpline.report.Outcome;
import org.anxin.helpline.report.Referrals.Referral;
import org.anxin.helpline.report.Reports.Entry;
import org.anxin.helpline.report.Reports.Report;
import org.anxin.helpline.report.Reports.Summary;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Copies in the words of the page. */
@Component
class Papers {

    private final MessageSource messages;
    private final Wording wording;

    Papers(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    Paper of(CaseCopy copy) {
        Report report = copy.report();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("", List.of(), head(report)));
        sections.add(new Section(word("report.facts"), List.of(), facts(report.facts())));
        sections.add(new Section(
                word("report.timeline"),
                List.of(word("audit.at"), word("audit.actor"), word("export.what"), word("export.words")),
                report.timeline().stream().map(this::entry).toList()));
        if (!copy.referrals().isEmpty()) {
            sections.add(new Section(
                    word("referral.made"),
                    List.of(word("audit.at"), word("referral.partner"), word("column.state"), word("referral.text")),
                    copy.referrals().stream().map(this::referral).toList()));
        }
        return new Paper(
                report.summary().alias(),
                mark(copy.stamp()),
                List.of(word(copy.stamp().redacted() ? "export.redacted" : "export.whole-copy")),
                sections);
    }

    Paper of(ListCopy copy) {
        List<String> columns = List.of(
                word("column.severity"),
                word("column.alias"),
                word("export.kind"),
                word("filter.district"),
                word("report.received"),
                word("export.due"),
                word("column.state"),
                word("column.owner"));
        String remark = word("export.list", "" + copy.rows().size(), "" + copy.total());
        return new Paper(
                word("queue.title"),
                mark(copy.stamp()),
                List.of(remark),
                List.of(new Section(
                        "", columns, copy.rows().stream().map(this::row).toList())));
    }

    private List<List<String>> head(Report report) {
        Summary summary = report.summary();
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of(word("column.severity"), severity(summary)),
                List.of(word("export.kind"), wording.label(summary.kind())),
                List.of(word("column.state"), wording.label(summary.state())),
                List.of(word("report.received"), wording.day(summary.receivedAt())),
                List.of(word("column.owner"), owner(report.owner()))));
        report.outcome()
                .map((Outcome outcome) -> List.of(word("report.closed-as"), wording.label(outcome)))
                .ifPresent(rows::add);
        return rows;
    }

    private List<List<String>> facts(Map<String, String> facts) {
        return wording.askedOf(facts).stream()
                .map(name -> List.of(
                        wording.factName(name),
                        facts.containsKey(name) ? wording.factValue(facts.get(name)) : word("value.not-asked")))
                .toList();
    }

    private List<String> entry(Entry entry) {
        String what = word("entry." + entry.what());
        return List.of(
                wording.day(entry.at()),
                wording.actor(entry.actor()),
                entry.delivery().isEmpty() ? what : what + " · " + word("delivery." + entry.delivery()),
                wording.entryText(entry));
    }

    private List<String> referral(Referral one) {
        return List.of(
                wording.day(one.at()),
                wording.label(one.partner()) + " · " + wording.label(one.consent()),
                wording.label(one.status()),
                wording.known(one.text()));
    }

    private List<String> row(Row row) {
        Summary one = row.summary();
        return List.of(
                severity(one),
                one.alias(),
                wording.label(one.kind()),
                wording.area(row.district()),
                wording.day(one.receivedAt()),
                row.dueAt()
                        .map(due -> wording.label(row.deadline()) + " " + wording.day(due))
                        .orElse(wording.label(row.deadline())),
                wording.label(one.state()),
                owner(row.owner()));
    }

    private String severity(Summary one) {
        return wording.shape(one.severity()) + " " + wording.label(one.severity());
    }

    private String owner(String owner) {
        return owner.isEmpty() ? word("owner.none") : owner;
    }

    private String mark(Stamp stamp) {
        return word("export.mark", stamp.by(), wording.day(stamp.at()), "" + stamp.copy());
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
