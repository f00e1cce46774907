package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.privacy.Address;
import org.anxin.helpline.privacy.AddressVault;
import org.anxin.helpline.privacy.Expiring;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RunningHelpline
class RetentionIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Holds holds;

    @Autowired
    private CaseQueue queue;

    @Autowired
    private Handling handling;

    @Autowired
    private List<Expiring> expiring;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AddressVault vault;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final StaffMember other = new StaffMember(99, "another", "另一个人", Set.of());
    private StaffMember staff;
    private ReportId report;
    private Phone phone;

    @BeforeEach
    void closed() {
        staff = accounts.find("anxin").orElseThrow().member();
        phone = new Phone(port);
        phone.report("拖欠工资");
        report = reports.queue().stream()
                .map(Reports.Summary::id)
                .max(Comparator.comparing(ReportId::value))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"ADVISED, 89, true", "ADVISED, 91, false", "REFERRED, 179, true", "REFERRED, 181, false"})
    void a_report_is_kept_as_long_as_its_outcome_says(Outcome outcome, int days, boolean kept) {
        reports.close(report, staff, outcome);
        age(days);
        run();
        assertThat(reports.find(report).isPresent()).isEqualTo(kept);
        assertThat(expiring)
                .allSatisfy(kind -> assertThat(kind.overdue(Instant.now())).isZero());
    }

    @Test
    void a_conversation_goes_with_its_report_and_its_words_before_it() {
        reports.close(report, staff, Outcome.ADVISED);
        age(31);
        run();
        assertThat(phone.thread()).isEmpty();
        assertThat(conversations()).isOne();
        age(91);
        run();
        assertThat(conversations()).isZero();
    }

    @Test
    void an_open_report_keeps_everything() {
        age(400);
        run();
        assertThat(reports.find(report)).isPresent();
        assertThat(phone.thread()).isNotEmpty();
    }

    @Test
    void two_people_can_hold_a_report_and_one_cannot() {
        reports.close(report, staff, Outcome.ADVISED);
        age(91);
        holds.ask(report, staff, "法院要求保留");
        assertThatThrownBy(() -> holds.grant(report, staff)).isInstanceOf(Reports.CaseRefused.class);
        holds.grant(report, other);
        run();
        assertThat(reports.find(report)).isPresent();
        holds.end(report, other);
        run();
        assertThat(reports.find(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADVISED, 82, 0", "ADVISED, 84, 1", "REFERRED, 84, 0", "REFERRED, 174, 1"})
    void the_home_page_announces_what_goes_within_a_week(Outcome outcome, int days, long announced) {
        long before = queue.today(staff).deletions();
        reports.close(report, staff, outcome);
        age(days);
        assertThat(queue.today(staff).deletions() - before).isEqualTo(announced);
        holds.ask(report, staff, "法院要求保留");
        holds.grant(report, other);
        assertThat(queue.today(staff).deletions()).isEqualTo(before);
    }

    @Test
    void a_note_on_a_closed_report_keeps_it_no_longer() {
        reports.close(report, staff, Outcome.ADVISED);
        age(91);
        handling.note(report, staff, "再看一眼");
        run();
        assertThat(reports.find(report)).isEmpty();
    }

    private void run() {
        transaction.executeWithoutResult(status -> expiring.forEach(kind -> kind.expire(Instant.now())));
    }

    private void age(int days) {
        var then = Instant.now().minus(days, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
        jdbc.sql("update report set closed_at = ? where id = ? and state = 'CLOSED'")
                .params(then, report.value())
                .update();
        jdbc.sql("update conversation set changed_at = ? where person = ?")
                .params(then, person())
                .update();
    }

    private long conversations() {
        return jdbc.sql("select count(*) from conversation where person = ?")
                .param(person())
                .query(Long.class)
                .single();
    }

    private String person() {
        return vault.seal(new Address("simulator", phone.number())).person().value();
    }
}
