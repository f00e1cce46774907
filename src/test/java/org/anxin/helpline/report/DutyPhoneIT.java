package org.anxin.helpline.report;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.Phone;
import org.anxin.helpline.StaffBrowser;
import org.anxin.helpline.Tables;
import org.anxin.helpline.channel.StubbedProvider;
import org.anxin.helpline.channel.twilio.TwilioCall;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.privacy.Expiring;
import org.anxin.helpline.privacy.Limit;
import org.anxin.helpline.privacy.Limits;
import org.anxin.helpline.report.Duty.Alarm;
import org.anxin.helpline.report.Duty.Shift;
import org.anxin.helpline.report.DutyPhones.PhoneRefused;
import org.anxin.helpline.staff.Accounts;
import org.anxin.helpline.staff.Administration;
import org.anxin.helpline.staff.Role;
import org.anxin.helpline.staff.StaffMember;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Staff's own phones, with Twilio played by a stub. */
class DutyPhoneIT extends StubbedProvider {

    private static final String CALL = "安心：有一件急事，请马上到工作台确认。";
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final String number =
            "139%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    private final String hers = "+86" + number;

    @Autowired
    private Duty duty;

    @Autowired
    private DutyPhones phones;

    @Autowired
    private DutyTexts texts;

    @Autowired
    private Alarms alarms;

    @Autowired
    private Rota rota;

    @Autowired
    private Reports reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Administration administration;

    @Autowired
    private Limits limits;

    @Autowired
    private List<Expiring> expiring;

    @Autowired
    private MessageSource messages;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private StaffBrowser browser;
    private StaffMember li;

    @BeforeEach
    void onDuty() {
        jdbc.sql("delete from alarm").update();
        jdbc.sql("delete from duty_shift").update();
        browser = StaffBrowser.of("li", Set.of(Role.CASEWORKER), port, jdbc, passwords);
        li = accounts.find("li").orElseThrow().member();
        limits.forget(Limit.DUTY_PHONE, "li");
        limits.forget(Limit.DUTY_CODE, "li");
        phones.remove(li);
        Instant now = clock.instant();
        rota.add(new Shift(0, now.minusSeconds(60), now.plus(Duration.ofHours(8)), "li", "li", "nobody", ""));
        PROVIDER.resetRequests();
    }

    @Test
    void a_number_is_proved_by_a_code_sealed_and_never_shown_again_but_for_its_end() {
        browser.submit("/console/me", "/console/me/phone", Map.of("number", number));
        String code = code();
        assertThat(phones.of(li))
                .hasValueSatisfying(phone -> assertThat(phone.confirmed()).isFalse());
        String wrong = code.equals("000000") ? "000001" : "000000";
        assertThat(browser.submit("/console/me", "/console/me/phone/code", Map.of("code", wrong))
                        .body())
                .contains("验证码不对");
        browser.submit("/console/me", "/console/me/phone/code", Map.of("code", code));
        String page =
                browser.get("/console/me").body() + browser.get("/console/duty").body();
        assertThat(page).contains("尾号 " + number.substring(9)).doesNotContain(number, number.substring(3));
        Tables tables = new Tables(jdbc);
        assertThat(tables.names())
                .allSatisfy(table -> assertThat(String.join("\n", tables.rows(table)))
                        .as(table)
                        .doesNotContain(number));
    }

    @Test
    void danger_texts_whoever_is_on_duty_once_in_each_step_and_says_nothing_of_the_case() {
        confirmed(Locale.CHINESE);
        new Phone(port).text("救命，小板桥的饭店，他要打死我");
        Alarm alarm = duty.open(li).getFirst();
        called(1);
        texts.call(alarm.id(), 0);
        texts.call(alarm.id(), 1);
        texts.call(alarm.id(), 1);
        called(2);
        assertThat(bodies()).containsOnly(CALL);
        assertThat(CALL).doesNotContain(reports.queue().getFirst().alias(), "小板桥");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(duty.recent(li).getFirst().texts())
                        .hasSize(2)
                        .allSatisfy(text -> assertThat(text.delivery()).isEqualTo(Delivery.ACCEPTED)));
        assertThat(browser.get("/console/duty").body()).contains("li 短信 ");
    }

    @Test
    void after_somebody_acknowledged_nobody_is_texted() {
        confirmed(Locale.CHINESE);
        long alarm = alarms.raise(null, clock.instant()).orElseThrow();
        duty.acknowledge(alarm, li);
        texts.call(alarm, 1);
        assertThat(duty.recent(li).getFirst().texts()).isEmpty();
    }

    @Test
    void a_drill_says_that_it_is_one_in_the_language_she_chose() {
        confirmed(Locale.ENGLISH);
        duty.drill(li);
        called(1);
        assertThat(bodies()).containsExactly("Anxin: this is a drill. Please acknowledge in the console.");
    }

    @Test
    void a_number_that_nobody_proved_is_not_called() {
        phones.enter(li, number, Locale.CHINESE);
        code();
        texts.call(alarms.raise(null, clock.instant()).orElseThrow(), 0);
        assertThat(duty.recent(li).getFirst().texts()).isEmpty();
    }

    @Test
    void what_she_writes_to_the_line_from_that_phone_leads_nowhere_and_stops_no_call() {
        confirmed(Locale.CHINESE);
        TwilioCall.text(
                port, hers, "SM%032x".formatted(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE)), "退订");
        assertThat(jdbc.sql("""
                        select count(distinct person) from conversation where channel = 'twilio' and id >=
                        (select conversation from duty_phone where username = 'li')
                        """).query(Integer.class).single()).isEqualTo(2);
        duty.drill(li);
        called(1);
        assertThat(phones.of(li))
                .hasValueSatisfying(phone -> assertThat(phone.reachable()).isTrue());
    }

    @Test
    void codes_can_be_tried_and_asked_for_a_few_times_only() {
        phones.enter(li, number, Locale.CHINESE);
        String code = code();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < Limit.DUTY_CODE.capacity(); i++) {
            assertThatThrownBy(() -> phones.confirm(li, wrong)).hasMessageContaining("wrong");
        }
        assertThatThrownBy(() -> phones.confirm(li, code)).hasMessageContaining("often");
        for (int i = 1; i < Limit.DUTY_PHONE.capacity(); i++) {
            phones.enter(li, number, Locale.CHINESE);
        }
        assertThatThrownBy(() -> phones.enter(li, number, Locale.CHINESE)).hasMessageContaining("often");
        assertThatThrownBy(() -> phones.enter(li, "12", Locale.CHINESE)).isInstanceOf(PhoneRefused.class);
    }

    @Test
    void a_code_is_good_for_ten_minutes() {
        phones.enter(li, number, Locale.CHINESE);
        String code = code();
        jdbc.sql("update duty_phone set code_until = code_until - interval '10 minutes'")
                .update();
        assertThatThrownBy(() -> phones.confirm(li, code)).hasMessageContaining("late");
    }

    @Test
    void the_number_of_a_closed_account_is_destroyed() {
        confirmed(Locale.CHINESE);
        long addresses = new Tables(jdbc).count("address_vault");
        StaffMember boss = accounts.find("anxin").orElseThrow().member();
        administration.disable(li.id(), boss);
        assertThat(phones.of(li)).isEmpty();
        assertThat(new Tables(jdbc).count("address_vault")).isEqualTo(addresses - 1);
        administration.enable(li.id(), boss);
    }

    @Test
    void what_she_was_told_is_forgotten_after_its_time_and_what_is_new_stays() {
        confirmed(Locale.CHINESE);
        duty.drill(li);
        called(1);
        settled();
        jdbc.sql("update outbox set created_at = created_at - interval '31 days' where id = ?")
                .param(notices().getFirst())
                .update();
        Expiring old = expiring.stream()
                .filter(kind -> kind.name().equals("notices"))
                .findFirst()
                .orElseThrow();
        assertThat(old.overdue(clock.instant())).isOne();
        assertThat(old.expire(clock.instant())).isOne();
        assertThat(old.overdue(clock.instant())).isZero();
        assertThat(notices()).hasSize(1);
        assertThat(phones.of(li))
                .hasValueSatisfying(phone -> assertThat(phone.reachable()).isTrue());
        duty.drill(li);
        called(2);
    }

    @Test
    void every_text_fits_one_segment() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (String key : List.of("sms.call", "sms.drill", "sms.code")) {
                String text = messages.getMessage(key, new Object[] {"123456", "10"}, language);
                assertThat(Segments.of(text)).as(text).isOne();
            }
        }
    }

    /** Her code and her call are with the provider, and nothing holds their rows. */
    private void settled() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("select status from outbox where id = any(?)")
                                .param(notices().toArray(Long[]::new))
                                .query(String.class)
                                .list())
                        .containsExactly(Delivery.ACCEPTED.name(), Delivery.ACCEPTED.name()));
    }

    private List<Long> notices() {
        return jdbc.sql("""
                        select o.id from outbox o join duty_phone p on p.conversation = o.conversation
                        where p.username = 'li' order by o.id
                        """).query(Long.class).list();
    }

    private void confirmed(Locale language) {
        phones.enter(li, number, language);
        phones.confirm(li, code());
        PROVIDER.resetRequests();
    }

    private String code() {
        called(1);
        Matcher code = CODE.matcher(bodies().getLast());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private void called(int times) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> PROVIDER.verify(
                        times,
                        postRequestedFor(urlPathMatching(".*/Messages.json")).withFormParam("To", equalTo(hers))));
    }

    private List<String> bodies() {
        return PROVIDER
                .findAll(postRequestedFor(urlPathMatching(".*/Messages.json"))
                        .withFormParam("To", WireMock.equalTo(hers)))
                .stream()
                .map(request -> request.formParameter("Body").firstValue())
                .toList();
    }
}
