package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.Tables;
import org.anxin.helpline.report.Reports.CaseRefused;
import org.anxin.helpline.report.Reports.Report;
import org.anxin.helpline.report.Reports.Sent;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningHelpline
class HandlingIT {

    private static final StaffMember LI = new StaffMember(1, "li", "李姐", Set.of(Role.CASEWORKER));
    private static final StaffMember WU = new StaffMember(2, "wu", "吴姐", Set.of(Role.CASEWORKER));
    private static final StaffMember ADMINISTRATOR = new StaffMember(3, "ops", "运维", Set.of(Role.ADMINISTRATOR));

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Handling handling;

    @Autowired
    private Replies replies;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Phone phone;
    private ReportId id;

    @BeforeEach
    void aReport() {
        jdbc.sql("update report set state = 'CLOSED', closed_at = now() where state <> 'CLOSED'")
                .update();
        phone = new Phone(port);
        phone.report("扣身份证");
        id = reports.queue().getFirst().id();
    }

    @AfterEach
    void noColleague() {
        jdbc.sql("delete from staff_account where username = 'wu'").update();
    }

    @Test
    void a_case_goes_its_way_and_comes_back_with_a_reason() {
        reports.take(id, LI);
        assertThat(state()).isEqualTo(CaseState.TRIAGED);
        handling.move(id, LI, CaseMove.INVESTIGATE, "");
        assertThat(state()).isEqualTo(CaseState.INVESTIGATING);
        reports.close(id, LI, Outcome.ADVISED);
        assertThatThrownBy(() -> handling.move(id, LI, CaseMove.REOPEN, " "))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("reason");
        handling.move(id, WU, CaseMove.REOPEN, "她又来信了");
        assertThat(state()).isEqualTo(CaseState.REOPENED);
        assertThat(found().outcome()).isEmpty();
        assertThat(found().timeline())
                .anySatisfy(entry -> assertThat(entry.text()).isEqualTo("她又来信了"));
    }

    @Test
    void a_role_that_may_not_moves_nothing() {
        assertThatThrownBy(() -> handling.move(id, ADMINISTRATOR, CaseMove.INVESTIGATE, ""))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("role");
        assertThat(state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void a_severity_is_changed_with_a_reason_that_is_kept_sealed() {
        handling.weigh(id, LI, Severity.DANGER, "门外有人守着");
        assertThat(found().summary().severity()).isEqualTo(Severity.DANGER);
        assertThat(found().timeline().getLast().text()).contains("门外有人守着");
        assertThat(new Tables(jdbc).rows("report_entry")).noneMatch(row -> row.contains("门外"));
        assertThatThrownBy(() -> handling.weigh(id, LI, Severity.BREACH, "")).isInstanceOf(CaseRefused.class);
    }

    @Test
    void of_two_answers_at_once_the_second_waits_until_it_was_read() {
        long seen = found().lastEntry();
        reports.answer(id, LI, "你好", seen);
        assertThatThrownBy(() -> reports.answer(id, WU, "在吗", seen))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("changed");
        assertThat(reports.answer(id, WU, "在吗", found().lastEntry())).isEqualTo(Sent.ON_ITS_WAY);
    }

    @Test
    void words_of_ones_own_to_somebody_in_danger_need_a_second_pair_of_eyes() {
        jdbc.sql("""
                        insert into staff_account (username, display_name, roles, password_hash, one_time)
                        values ('wu', '吴姐', '{CASEWORKER}', 'none', false)
                        """).update();
        handling.weigh(id, LI, Severity.DANGER, "看起来很急");
        int before = phone.thread().size();
        assertThat(reports.answer(id, LI, "你能出来吗？")).isEqualTo(Sent.WAITS_FOR_COLLEAGUE);
        assertThat(phone.thread()).hasSize(before);
        assertThatThrownBy(() -> replies.approve(id, LI))
                .isInstanceOf(CaseRefused.class)
                .hasMessageContaining("own-draft");
        replies.approve(id, WU);
        assertThat(files.read(id, LI).orElseThrow().draft()).isEmpty();
        assertThat(found().timeline())
                .anySatisfy(
                        entry -> assertThat(entry.what() + " " + entry.actor()).isEqualTo("staff-wrote li"));
        String template = replies.templates().getFirst().chinese();
        assertThat(reports.answer(id, LI, template)).isEqualTo(Sent.ON_ITS_WAY);
    }

    @Test
    void a_second_report_of_the_place_is_offered_linked_and_joined_by_a_person() {
        new Phone(port).report("不让出门");
        ReportId other = reports.queue().getFirst().id();
        assertThat(alike(id)).anySatisfy(one -> {
            assertThat(one.id()).isEqualTo(other);
            assertThat(one.linked()).isFalse();
        });
        handling.link(id, LI, other);
        assertThat(alike(other))
                .first()
                .satisfies(one -> assertThat(one.linked()).isTrue());
        handling.merge(other, LI, id);
        assertThat(reports.find(other).orElseThrow().outcome()).contains(Outcome.DUPLICATE);
    }

    @Test
    void staff_take_a_conversation_over_and_give_it_back() {
        handling.takeOver(id, LI);
        assertThat(found().contact().withStaff()).isTrue();
        phone.text("在吗");
        assertThat(found().timeline().getLast().text()).isEqualTo("在吗");
        handling.handBack(id, LI);
        assertThat(found().contact().withStaff()).isFalse();
    }

    @Test
    void a_preview_shows_what_goes_in_front_and_counts_all_of_it() {
        Replies.Preview preview = replies.preview(id, LI, "好");
        assertThat(preview.text()).isEqualTo("【工作人员】好");
        assertThat(preview.encoding()).isEqualTo("UCS2");
        assertThat(preview.segments()).isOne();
        assertThat(preview.units()).isEqualTo("【工作人员】好".length());
    }

    private Report found() {
        return reports.find(id).orElseThrow();
    }

    private List<Handling.Alike> alike(ReportId one) {
        return files.read(one, LI).orElseThrow().alike();
    }

    private CaseState state() {
        return found().summary().state();
    }
}
