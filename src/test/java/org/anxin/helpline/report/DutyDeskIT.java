package org.anxin.helpline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.anxin.helpline.Phone;
import org.anxin.helpline.RunningHelpline;
import org.anxin.helpline.SettableClock;
import org.anxin.helpline.report.Duty.Shift;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What she is told by day and at night, on a clock that the test sets. It is years ahead, so that the scheduler, which
 * has its own, leaves all timers alone.
 */
@RunningHelpline
class DutyDeskIT {

    private static final String DANGER = "救命，他要打死我";
    private static final String SOMEBODY = "现在有人值班";
    private static final String NOBODY = "现在没人值班";

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private Rota rota;

    @Autowired
    private JdbcClient jdbc;

    private Phone phone;

    @BeforeEach
    void aNewPhone() {
        phone = new Phone(port);
        jdbc.sql("delete from duty_shift").update();
    }

    @Test
    void by_day_danger_is_told_once_staff_know_where_that_somebody_can_see_it() {
        itIs("2031-09-30T10:00");
        assertThat(phone.text(DANGER)).contains("12110871").doesNotContain(SOMEBODY, NOBODY);
        phone.text("安全");
        assertThat(phone.text("宿舍")).contains(SOMEBODY, "最快的还是110").doesNotContain(NOBODY, "才有人看");
    }

    @Test
    void on_the_eve_of_a_long_holiday_danger_is_told_at_once_that_the_desk_opens_after_it() {
        itIs("2031-09-30T18:00");
        assertThat(phone.text(DANGER))
                .contains(NOBODY + "，10月8日9:00才有人看", "打110", "打120", "12110871", "现在发短信安全吗")
                .doesNotContain(SOMEBODY);
        phone.text("安全");
        assertThat(phone.text("宿舍")).contains(NOBODY, "10月8日9:00").doesNotContain(SOMEBODY);
    }

    @Test
    void the_same_in_english() {
        itIs("2031-09-30T18:00");
        phone.text("ENGLISH");
        assertThat(phone.text("help me, he is going to kill me"))
                .contains("Nobody is at the desk now. It opens Oct 8 at 9:00.", "call 110", "120", "12110871");
        itIs("2031-10-08T09:00");
        phone.text("it is safe");
        assertThat(phone.text("the dormitory")).contains("Somebody is at the desk now and can see it.");
    }

    @Test
    void it_need_not_be_said_twice_in_an_hour() {
        itIs("2031-11-26T22:00");
        assertThat(phone.text(DANGER)).contains(NOBODY);
        assertThat(phone.text(DANGER)).doesNotContain(NOBODY);
        itIs("2031-11-26T23:30");
        assertThat(phone.text(DANGER)).contains(NOBODY);
    }

    @Test
    void who_asks_for_a_person_hears_when_there_is_one() {
        itIs("2031-11-26T10:00");
        assertThat(new Phone(port).text("人工")).contains("已转给工作人员", SOMEBODY).doesNotContain(NOBODY);
        itIs("2031-11-26T03:00");
        assertThat(new Phone(port).text("人工")).contains("今天9:00");
        itIs("2031-11-26T20:00");
        assertThat(new Phone(port).text("人工")).contains("明天9:00");
        itIs("2031-11-29T10:00");
        assertThat(new Phone(port).text("人工")).contains("星期一9:00");
        assertThat(new Phone(port).text("staff")).contains("It opens Monday at 9:00");
        itIs("2031-10-11T10:00"); // a Saturday worked for National Day
        assertThat(new Phone(port).text("人工")).contains(SOMEBODY);
    }

    @Test
    void what_she_writes_to_staff_at_night_is_answered_so() {
        itIs("2031-11-26T17:30");
        phone.text("人工");
        assertThat(phone.text("他们扣了我的工资卡")).contains("收到，已转给工作人员");
        itIs("2031-11-26T19:00");
        assertThat(phone.text("还扣了手机")).contains("收到，已转给工作人员。" + NOBODY, "明天9:00", "110");
    }

    @Test
    void a_tip_off_about_danger_is_filed_with_it_and_another_without() {
        itIs("2031-11-26T21:00");
        assertThat(phone.report("不发工资")).contains("回执").doesNotContain(NOBODY, SOMEBODY);
        assertThat(ofDanger(new Phone(port))).contains(NOBODY, "明天9:00", "回执");
        itIs("2031-11-27T11:00");
        assertThat(ofDanger(new Phone(port))).contains(SOMEBODY, "回执").doesNotContain(NOBODY);
    }

    @Test
    void whose_phone_is_watched_reads_nothing_of_it() {
        itIs("2031-11-26T22:00");
        phone.text(DANGER);
        phone.text("有人看着");
        assertThat(phone.text("救命")).isEqualTo("好的，收到。");
    }

    @Test
    void who_is_on_duty_by_the_rota_is_there_for_danger_alone() {
        itIs("2031-11-26T22:00");
        rota.add(new Shift(0, clock.instant(), clock.instant().plus(Duration.ofHours(2)), "li", "wang", "zhao", ""));
        assertThat(phone.text(DANGER)).doesNotContain(NOBODY);
        assertThat(new Phone(port).text("人工")).contains(NOBODY);
        itIs("2031-11-26T21:00");
        assertThat(new Phone(port).text(DANGER)).contains("今天22:00才有人看");
    }

    private static String ofDanger(Phone phone) {
        List<String> texts = Phone.tipOff("打人");
        for (int i = 0; i < texts.size() - 1; i++) {
            phone.text(i == 2 ? "有" : texts.get(i));
        }
        return phone.text(texts.getLast());
    }

    /** In China. */
    private void itIs(String time) {
        Instant then = LocalDateTime.parse(time).atZone(WorkingCalendar.CHINA).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Settable {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock(Instant.parse("2031-09-30T02:00:00Z"));
        }

        @Bean
        @Primary
        WorkingCalendar calendarOfThatYear() {
            return new WorkingCalendar(
                    DutyHours.of("09:00-18:00"), List.of("2031-10-01..2031-10-07 off 国庆节", "2031-10-11 work 国庆节"));
        }
    }
}
