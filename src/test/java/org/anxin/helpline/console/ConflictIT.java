package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.report.CallBacks;
import org.anxin.helpline.report.CaseAudience;
import org.anxin.helpline.report.CaseFiles;
import org.anxin.helpline.report.CaseQueue;
import org.anxin.helpline.report.CaseQueue.Filter;
import org.anxin.helpline.report.CaseQueue.Tab;
import org.anxin.helpline.report.Handling;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.report.Statistics;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.Ties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A case that names an employer does not exist for whoever is tied to it. */
@RunningHelpline
class ConflictIT {

    private static final Set<Role> CASES = Set.of(Role.LEAD);
    private static final long NEVER = 999_999;

    /** What any form of a case may want to have. */
    private static final Map<String, String> FORM = Map.ofEntries(
            Map.entry("text", "你好"),
            Map.entry("reason", "x"),
            Map.entry("outcome", "RESOLVED"),
            Map.entry("severity", "BREACH"),
            Map.entry("move", "INVESTIGATE"),
            Map.entry("partner", "POLICE"),
            Map.entry("consent", "GIVEN"),
            Map.entry("status", "SENT"),
            Map.entry("format", "CSV"),
            Map.entry("entry", "1"),
            Map.entry("topic", "wage_arrears"));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Reports reports;

    @Autowired
    private Handling handling;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private CaseQueue queue;

    @Autowired
    private Statistics statistics;

    @Autowired
    private CaseAudience audience;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ties ties;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private StaffBrowser tiedBrowser;
    private StaffBrowser freeBrowser;
    private StaffMember tied;
    private StaffMember free;
    private Phone phone;
    private ReportId report;
    private String alias;

    @BeforeEach
    void aTipOffAboutAFirmAndSomebodyTiedToIt() {
        tiedBrowser = StaffBrowser.of("tied-" + run, CASES, port, jdbc, passwords);
        freeBrowser = StaffBrowser.of("free-" + run, CASES, port, jdbc, passwords);
        tied = accounts.find("tied-" + run).orElseThrow().member();
        free = accounts.find("free-" + run).orElseThrow().member();
        phone = new Phone(port);
        phone.report("好运" + run + "来餐厅的老板扣了身份证");
        report = newest();
        alias = reports.find(report).orElseThrow().summary().alias();
    }

    private ReportId newest() {
        return new ReportId(
                jdbc.sql("select max(id) from report").query(Long.class).single());
    }

    private void tie() {
        ties.add(tied.id(), "昆明市好运" + run + "来餐饮管理有限公司", free);
    }

    @Test
    void she_neither_lists_nor_counts_nor_searches_nor_is_given_it() {
        CaseQueue.Page before = queue.page(Filter.of(Tab.ALL), tied);
        CaseQueue.Today todayBefore = queue.today(tied);
        tie();
        CaseQueue.Page after = queue.page(Filter.of(Tab.ALL), tied);
        assertThat(after.total()).isEqualTo(before.total() - 1);
        assertThat(after.counts().get(Tab.ALL)).isEqualTo(before.counts().get(Tab.ALL) - 1);
        assertThat(after.counts().get(Tab.UNASSIGNED)).isEqualTo(before.counts().get(Tab.UNASSIGNED) - 1);
        assertThat(queue.page(Filter.of(Tab.ALL), free).total()).isEqualTo(before.total());
        for (String words : List.of(alias, "身份证", run)) {
            Filter search = new Filter(Tab.ALL, words, null, null, "", 0);
            assertThat(ids(queue.page(search, tied))).as(words).doesNotContain(report);
            assertThat(ids(queue.page(search, free))).as(words).contains(report);
        }
        jdbc.sql("update report set kind = 'FAILURE' where id = ?")
                .param(report.value())
                .update();
        assertThat(queue.today(tied).failures()).isEqualTo(todayBefore.failures());
        jdbc.sql("update report set kind = 'TIP_OFF' where id = ?")
                .param(report.value())
                .update();
        Optional<ReportId> next = queue.takeNext(tied);
        while (next.isPresent()) {
            assertThat(next.get()).isNotEqualTo(report);
            next = queue.takeNext(tied);
        }
        assertThat(tiedBrowser.get("/console/queue").body()).doesNotContain(alias);
        assertThat(freeBrowser.get("/console/queue").body()).contains(alias);
    }

    @Test
    void no_number_counts_it_for_her() {
        jdbc.sql("""
                        insert into report (alias, kind, severity, state, conversation, received_at, changed_at, closed_at)
                        select 'other-' || gen_random_uuid(), 'TIP_OFF', 1, 'CLOSED', 0, now(), now(), now()
                        from generate_series(1, 6)
                        """).update();
        long before = tipOffs(tied);
        tie();
        assertThat(tipOffs(tied)).isEqualTo(before - 1);
        assertThat(tipOffs(free)).isEqualTo(before);
        jdbc.sql("delete from report where conversation = 0").update();
    }

    /** With enough others, so that no count is held back. */
    private long tipOffs(StaffMember member) {
        return statistics.over(1, member).tables().stream()
                .filter(table -> table.name().equals("kinds"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.label().equals("TIP_OFF"))
                .mapToLong(Statistics.Row::count)
                .sum();
    }

    @Test
    void its_page_and_all_that_can_be_done_with_it_are_not_there() {
        String page = "/console/reports/" + report.value();
        tie();
        List<Rule> routes = Access.TABLE.stream()
                .filter(rule -> rule.path().startsWith("/console/reports/{id}"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(15);
        for (Rule route : routes) {
            HttpResponse<String> hidden = asked(route, report.value());
            HttpResponse<String> missing = asked(route, NEVER);
            assertThat(hidden.statusCode()).as(route.toString()).isEqualTo(missing.statusCode());
            assertThat(shown(hidden).replace("/reports/" + report.value(), "/reports/" + NEVER))
                    .as(route.toString())
                    .isEqualTo(shown(missing));
            if (!route.path().endsWith("/live")) {
                assertThat(hidden.statusCode())
                        .as("%s: what a new form needs belongs into FORM", route)
                        .isEqualTo(404);
            }
        }
        assertThat(reports.find(report, tied)).isEmpty();
        assertThat(files.read(report, tied)).isEmpty();
        assertThat(freeBrowser.get(page).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> asked(Rule route, long id) {
        String path = route.path().replace("{id}", "" + id).replaceAll("\\{[a-z]+}", "1");
        return HttpMethod.GET.equals(route.method())
                ? tiedBrowser.get(path)
                : tiedBrowser.submit("/console/me", path, FORM);
    }

    /** Without the token, which is another one each time. */
    private static String shown(HttpResponse<String> answer) {
        return answer.body().replaceAll("(name=\"_csrf\"[^>]*value=\")[^\"]+", "$1");
    }

    @Test
    void no_page_at_all_has_a_word_of_it() {
        callBacks.ask(report, free, "不能等", "请马上离开");
        tie();
        StaffBrowser everything = StaffBrowser.of("tied-" + run, EnumSet.allOf(Role.class), port, jdbc, passwords);
        List<String> pages = Access.TABLE.stream()
                .filter(rule -> HttpMethod.GET.equals(rule.method()))
                .map(Rule::path)
                .filter(path -> path.startsWith("/console") && !path.contains("{") && !path.endsWith("/events"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(15).contains("/console/queue", "/console/call-backs");
        for (String path : pages) {
            HttpResponse<String> page = everything.get(path);
            assertThat(page.statusCode()).as(path).isIn(200, 204, 302);
            assertThat(page.body()).as(path).doesNotContain(alias, "好运" + run + "来餐厅的老板", "请马上离开");
        }
        assertThat(freeBrowser.get("/console/queue").body()).contains(alias);
    }

    @Test
    void another_case_does_not_lead_to_it() {
        new Phone(port).report("另一家的事");
        ReportId other = newest();
        handling.link(report, free, other);
        assertThat(files.read(other, tied).orElseThrow().alike())
                .extracting(Handling.Alike::id)
                .contains(report);
        tie();
        assertThat(files.read(other, tied).orElseThrow().alike())
                .extracting(Handling.Alike::id)
                .doesNotContain(report);
        assertThat(files.read(other, free).orElseThrow().alike())
                .extracting(Handling.Alike::id)
                .contains(report);
        assertThatThrownBy(() -> handling.link(other, tied, report)).isInstanceOf(CaseRefused.class);
    }

    @Test
    void what_she_worked_on_goes_back_and_words_told_later_count_too() {
        reports.take(report, tied);
        tie();
        assertThat(reports.find(report).orElseThrow().owner()).isEmpty();
        reports.take(report, free);

        Phone later = new Phone(port);
        later.report("一家饭店的事");
        ReportId second = newest();
        reports.take(second, tied);
        handling.note(second, free, "是好运" + run + "来餐厅");
        assertThat(reports.find(second, tied)).isEmpty();
        reports.take(second, free);
    }

    @Test
    void the_live_stream_is_silent_about_it() {
        tie();
        assertThat(audience.mayKnow(tied, report)).isFalse();
        assertThat(audience.mayKnow(free, report)).isTrue();
        long conversation = jdbc.sql("select conversation from report where id = ?")
                .param(report.value())
                .query(Long.class)
                .single();
        assertThat(audience.mayKnowOfConversation(tied, conversation)).isFalse();
        assertThat(audience.mayKnowOfConversation(free, conversation)).isTrue();
        try (var tiedPage = tiedBrowser.stream("/console/events");
                var freePage = freeBrowser.stream("/console/events")) {
            handling.note(report, free, "一");
            Awaitility.await().until(() -> freePage.lines().contains("event:changed"));
            assertThat(tiedPage.lines()).doesNotContain("event:changed");
            new Phone(port).report("别家的事");
            Awaitility.await().until(() -> tiedPage.lines().contains("event:changed"));
        }
    }

    private static List<ReportId> ids(CaseQueue.Page page) {
        return page.rows().stream().map(row -> row.summary().id()).toList();
    }
}
