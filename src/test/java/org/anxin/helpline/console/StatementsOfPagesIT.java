package org.anxin.helpline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.Statements;
import org.anxin.helpline.report.CallBacks;
import org.anxin.helpline.report.Handling;
import org.anxin.helpline.report.Referrals;
import org.anxin.helpline.report.Referrals.Consent;
import org.anxin.helpline.report.Referrals.Partner;
import org.anxin.helpline.report.ReportId;
import org.anxin.helpline.report.Reports;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.staff.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A page asks the database as often for a long case as for a short one, and for a full line as for an empty one. */
@RunningHelpline
class StatementsOfPagesIT {

    private static final int MANY = 12;
    /** What the door and the frame ask for on every page: who it is, what she may not know of, that she looked. */
    private static final Pattern FRAME = Pattern.compile(
            ".*SPRING_SESSION.*|select \\* from staff_account where lower.*|select \\* from staff_tie where staff = .*"
                    + "|select exists \\(select 1 from audit_entry.*",
            Pattern.DOTALL);

    private static final int FRAME_AT_MOST = 9;

    /** How many statements each page has beside those, at most. */
    private static final Map<String, Integer> PAGES = Map.ofEntries(
            Map.entry("/console", 1),
            Map.entry("/console/today", 1),
            Map.entry("/console/queue", 4),
            Map.entry("/console/queue?q=%E6%8B%96%E6%AC%A0", 4),
            Map.entry("/console/queue/rows", 3),
            Map.entry("/console/alarms", 3),
            Map.entry("/console/duty", 7),
            Map.entry("/console/statistics", 13),
            Map.entry("/console/outreach", 6),
            Map.entry("/console/call-backs", 2),
            Map.entry("/console/channels", 2),
            Map.entry("/console/answers", 0),
            Map.entry("/console/privacy", 1),
            Map.entry("/console/practice", 0),
            Map.entry("/console/accounts", 2),
            Map.entry("/console/audit", 2),
            Map.entry("/console/me", 4));

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
    private Referrals referrals;

    @Autowired
    private CallBacks callBacks;

    @Autowired
    private Ties ties;

    @Autowired
    private Accounts accounts;

    private StaffBrowser browser;
    private StaffMember li;

    @BeforeEach
    void somebodyLooks() {
        browser = StaffBrowser.of("li-counts", Set.of(Role.CASEWORKER, Role.LEAD), port, jdbc, passwords);
        li = accounts.find("li-counts").orElseThrow().member();
    }

    @Test
    void a_long_case_asks_as_often_as_a_short_one() {
        ReportId small = reported(new Phone(port));
        reports.answer(small, li, "还有几个人？");
        Phone phone = new Phone(port);
        ReportId large = reported(phone);
        grow(large, phone);
        for (String part : List.of("", "/live")) {
            asked(browser, page(small));
            asked(browser, page(large));
            List<String> once = asked(browser, page(small) + part);
            List<String> many = asked(browser, page(large) + part);
            assertThat(own(many)).isEqualTo(own(once));
            assertThat(once.size() - own(once).size()).isLessThanOrEqualTo(FRAME_AT_MOST);
            assertThat(own(once))
                    .satisfiesExactly(
                            row -> assertThat(row).startsWith("select * from report where id"),
                            words -> assertThat(words)
                                    .contains("report_fact", "report_entry", "referral", "reply_draft"),
                            sent -> assertThat(sent).contains("from outbox"),
                            thread -> assertThat(thread).contains("from conversation"),
                            address -> assertThat(address).contains("address_vault"),
                            hours -> assertThat(hours).contains("discretion"),
                            alike -> assertThat(alike).contains("report_link", "report_token"),
                            colleagues -> assertThat(colleagues).contains("case_presence"));
        }
    }

    @Test
    void every_other_page_asks_as_often_for_much_as_for_little() {
        StaffBrowser all = StaffBrowser.of("all-counts", EnumSet.allOf(Role.class), port, jdbc, passwords);
        more();
        PAGES.keySet().forEach(page -> asked(all, page));
        Map<String, Integer> before = counts(all);
        more();
        more();
        assertThat(counts(all)).isEqualTo(before);
        assertThat(before)
                .allSatisfy((page, count) -> assertThat(count).as(page).isLessThanOrEqualTo(PAGES.get(page)));
    }

    private Map<String, Integer> counts(StaffBrowser all) {
        Map<String, Integer> counts = new TreeMap<>();
        PAGES.keySet().forEach(page -> counts.put(page, own(asked(all, page)).size()));
        return counts;
    }

    private static List<String> own(List<String> statements) {
        return statements.stream().filter(sql -> !FRAME.matcher(sql).matches()).toList();
    }

    /** One more of all that pages list. */
    private void more() {
        new Phone(port).text("救命，老板把我们锁在里面");
        callBacks.ask(reported(new Phone(port)), li, "很急", "请打 110");
        Phone employer = new Phone(port);
        List.of("你好", "6", "5", "2", "周三下午", "张店长").forEach(employer::text);
        StaffMember tied = accounts.find("li-counts").orElseThrow().member();
        ties.add(tied.id(), "远方" + UUID.randomUUID(), tied);
    }

    private void grow(ReportId large, Phone phone) {
        IntStream.range(0, MANY).forEach(n -> handling.note(large, li, "记录 " + n));
        IntStream.range(0, MANY).forEach(n -> reports.answer(large, li, "还有几个人？" + n));
        IntStream.range(0, 4).forEach(n -> phone.text("还有 " + n + " 个人"));
        IntStream.range(0, 4).forEach(n -> handling.link(large, li, reported(new Phone(port))));
        for (Partner partner : Partner.values()) {
            referrals.refer(large, li, partner, Consent.GIVEN, "2026-11");
        }
        assertThat(reports.find(large).orElseThrow().timeline()).hasSizeGreaterThan(3 * MANY);
    }

    private ReportId reported(Phone phone) {
        phone.report("拖欠工资");
        return new ReportId(
                jdbc.sql("select max(id) from report").query(Long.class).single());
    }

    private static List<String> asked(StaffBrowser browser, String path) {
        try (Statements statements = Statements.listen()) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
            return statements.all();
        }
    }

    private static String page(ReportId id) {
        return "/console/reports/" + id.value();
    }
}
