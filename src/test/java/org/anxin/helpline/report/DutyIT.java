package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.privacy.Erasure;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.report.Duty.Alarm;
import org.anxin.helpline.report.Duty.CallResult;
import org.anxin.helpline.report.Duty.DutyRefused;
import org.anxin.helpline.report.Duty.Shift;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.transaction.support.TransactionTemplate;

@RunningHelpline
class DutyIT {

    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final StaffMember LI = new StaffMember(1, "li", "李姐", Set.of(Role.CASEWORKER));

    @LocalServerPort
    private int port;

    @Autowired
    private Duty duty;

    @Autowired
    private Reports reports;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Rota rota;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private Erasure erasure;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final List<SimpleMailMessage> mails = new ArrayList<>();

    @BeforeEach
    void nothingOfBefore() {
        jdbc.sql("delete from alarm").update();
        jdbc.sql("delete from duty_shift").update();
        jdbc.sql("delete from duty_mail").update();
    }

    @Test
    void danger_calls_at_once_and_again_after_five_and_fifteen_minutes() {
        new Phone(port).text("救命，他要打死我");
        Alarm alarm = duty.open(LI).getFirst();
        assertThat(alarm.report()).contains(reports.queue().getFirst().id());
        assertThat(jdbc.sql("""
                        select extract(epoch from s.execution_time - a.raised_at)::int from scheduled_tasks s
                        join alarm a on a.id = ? where s.task_name = 'call-duty' and s.task_instance in (?, ?)
                        order by 1
                        """)
                        .params(alarm.id(), "alarm:" + alarm.id() + ":1", "alarm:" + alarm.id() + ":2")
                        .query(Integer.class)
                        .list())
                .containsExactly(300, 900);
        Awaitility.await()
                .untilAsserted(() -> assertThat(duty.open(LI).getFirst().calls())
                        .singleElement()
                        .satisfies(call -> assertThat(call.result()).isEqualTo(CallResult.NOBODY_ON_DUTY)));
    }

    @Test
    void one_after_another_is_mailed_until_somebody_acknowledges() {
        onDuty();
        long alarm = alarms.raise(null, NOON).orElseThrow();
        Escalation escalation = escalation();
        escalation.call(alarm, 0);
        escalation.call(alarm, 0);
        escalation.call(alarm, 1);
        assertThat(duty.acknowledge(alarm, LI)).isEmpty();
        escalation.call(alarm, 2);
        assertThat(mails).extracting(mail -> mail.getTo()[0]).containsExactly("li@example.org", "wu@example.org");
        assertThat(duty.recent(LI).getFirst().acknowledgedBy()).isEqualTo("li");
    }

    @Test
    void a_mail_says_nothing_but_that_the_console_wants_somebody() {
        onDuty();
        new Phone(port).text("救命，小板桥的饭店");
        Alarm alarm = duty.open(LI).getFirst();
        escalation().call(alarm.id(), 2);
        SimpleMailMessage mail = mails.getFirst();
        assertThat(mail.getTo()).containsExactly("chen@example.org");
        assertThat(mail.getSubject() + mail.getText())
                .doesNotContain("小板桥", reports.queue().getFirst().alias());
    }

    @Test
    void a_drill_calls_and_touches_no_case() {
        int before = reports.queue().size();
        duty.drill(LI);
        assertThat(duty.open(LI))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.report()).isEmpty());
        assertThat(reports.queue()).hasSize(before);
    }

    @Test
    void who_is_erased_takes_no_timer_of_an_alarm_with_the_number_of_her_conversation_along() {
        duty.drill(LI);
        long alarm = duty.open(LI).getFirst().id();
        jdbc.sql("""
                        insert into conversation (id, channel, person, owner, created_at, changed_at)
                        overriding system value values (?, 'old', repeat('a', 64), 'BOT', now(), now())
                        on conflict (id) do update set person = excluded.person
                        """).param(alarm).update();
        transaction.executeWithoutResult(status -> erasure.forget(new Pseudonym("a".repeat(64))));
        assertThat(jdbc.sql("select count(*) from scheduled_tasks where task_instance in (?, ?)")
                        .params("alarm:" + alarm + ":1", "alarm:" + alarm + ":2")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_shift_names_people_with_accounts_and_keeps_its_note_sealed() {
        Shift shift = new Shift(0, NOON, NOON.plus(Duration.ofHours(8)), "anxin", "anxin", "anxin", "青松还没回");
        assertThatThrownBy(() -> duty.add(new Shift(0, NOON, NOON, "anxin", "anxin", "anxin", ""), LI))
                .isInstanceOf(DutyRefused.class);
        assertThatThrownBy(() -> duty.add(
                        new Shift(0, NOON, NOON.plus(Duration.ofHours(8)), "nobody", "anxin", "anxin", ""), LI))
                .isInstanceOf(DutyRefused.class);
        duty.add(shift, LI);
        assertThat(rota.at(NOON))
                .hasValueSatisfying(kept -> assertThat(kept.note()).isEqualTo("青松还没回"));
        assertThat(jdbc.sql("select duty_shift::text from duty_shift")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains("青松"));
    }

    private void onDuty() {
        rota.add(new Shift(0, NOON.minusSeconds(60), NOON.plus(Duration.ofHours(8)), "li", "wu", "chen", ""));
        rota.callAt("li", "li@example.org");
        rota.callAt("wu", "wu@example.org");
        rota.callAt("chen", "chen@example.org");
    }

    private Escalation escalation() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("mail", new Recording());
        DutyMail mail = new DutyMail(
                beans.getBeanProvider(MailSender.class),
                messages,
                new ReportSettings(
                        "09:00-18:00",
                        java.time.Duration.ofDays(90),
                        java.time.Duration.ofDays(180),
                        "anxin@localhost"));
        return new Escalation(alarms, rota, mail, scheduler, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private final class Recording implements MailSender {

        @Override
        public void send(SimpleMailMessage... messages) {
            mails.addAll(List.of(messages));
        }
    }
}
