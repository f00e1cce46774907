package org.anxin.helpline.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anxin.helpline.FreshDatabase;
import org.anxin.helpline.Tables;
import org.anxin.helpline.conversation.EffectHandler.Call;
import org.anxin.helpline.employer.Pledges.Pledge;
import org.anxin.helpline.employer.Requests.Request;
import org.anxin.helpline.employer.Requests.State;
import org.anxin.helpline.privacy.FreshSealer;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.understanding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmployerEffectsIT {

    private static final JdbcClient JDBC = JdbcClient.create(FreshDatabase.create());

    /** Still the evening of New Year's Eve in London, and the new year in Kunming. */
    private static final Instant NOW = Instant.parse("2026-12-31T18:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final JdbcSelfChecks selfChecks = new JdbcSelfChecks(JDBC);
    private final JdbcPledges pledges = new JdbcPledges(JDBC, FreshSealer.keys(JDBC));
    private final JdbcRequests requests =
            new JdbcRequests(JDBC, FreshSealer.keys(JDBC), events::add, Clock.fixed(NOW, ZoneOffset.UTC));
    private final EmployerEffects effects = new EmployerEffects(selfChecks, pledges, requests, events::add);

    @BeforeEach
    void nothing() {
        List.of("self_check", "pledge", "training_request")
                .forEach(table -> JDBC.sql("delete from " + table).update());
    }

    @Test
    void a_self_check_is_scored_told_and_counted() {
        assertThat(handle(1, EmployerEffects.SELF_CHECK, Map.of("pay", "yes", "id-back", "no")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("score", "5", "failed", "1"));
        handle(2, EmployerEffects.SELF_CHECK, Map.of("pay", "no", "id-back", "no"));
        SelfChecks.Figures figures = selfChecks.figures();
        assertThat(figures.done()).isEqualTo(2);
        assertThat(figures.meanScore()).isEqualTo(2.5);
        assertThat(figures.failed()).containsExactly(entry("id-back", 2L), entry("pay", 1L));
    }

    @Test
    void a_pledge_has_a_number_and_the_day_of_kunming_and_signing_again_gives_the_same() {
        Map<String, String> signed = handle(1, EmployerEffects.PLEDGE, Map.of("company", "云朵餐厅"));
        assertThat(signed).containsEntry("date", "2027-01-01");
        assertThat(signed.get("number")).matches("2027-\\d{4}");
        assertThat(handle(1, EmployerEffects.PLEDGE, Map.of("company", "别的"))).isEqualTo(signed);
        assertThat(handle(2, EmployerEffects.PLEDGE, Map.of("company", "~refused")))
                .isNotEqualTo(signed);
        assertThat(pledges.count()).isEqualTo(2);
        assertThat(pledges.all())
                .extracting(Pledge::company)
                .map(name -> name.orElse("-"))
                .containsExactly("-", "云朵餐厅");
        assertThat(pledges.all().getLast().signedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(events).hasSize(2).allMatch(PledgeSigned.class::isInstance);
    }

    @Test
    void a_request_reaches_staff_and_how_to_reach_the_employer_is_forgotten_when_it_is_done() {
        handle(1, EmployerEffects.TRAINING, Map.of("what", "visit", "when", "周三下午", "contact", "王店长 0871"));
        handle(2, EmployerEffects.TRAINING, Map.of("what", "handbook", "when", "~unknown"));
        Request visit = requests.open().getFirst();
        assertThat(visit.state()).isEqualTo(State.NEW);
        assertThat(visit.preferred()).contains("周三下午");
        assertThat(visit.contact()).contains("王店长 0871");
        assertThat(requests.open().getLast().preferred()).isEmpty();

        assertThat(requests.answered(visit.id(), "lin")).isTrue();
        assertThat(requests.answered(visit.id(), "lin")).isFalse();
        assertThat(requests.open().getFirst().changedBy()).contains("lin");
        assertThat(requests.done(visit.id(), "lin")).isTrue();
        assertThat(requests.done(visit.id(), "lin")).isFalse();
        assertThat(requests.open()).extracting(Request::what).containsExactly("handbook");
        assertThat(requests.done(5))
                .singleElement()
                .satisfies(done -> assertThat(done.contact()).isEmpty());
        assertThat(events)
                .contains(new RequestChanged(visit.id(), State.ANSWERED), new RequestChanged(visit.id(), State.DONE))
                .hasSize(4);
    }

    @Test
    void no_words_of_an_employer_lie_in_the_open() {
        handle(1, EmployerEffects.PLEDGE, Map.of("company", "独一无二"));
        handle(1, EmployerEffects.TRAINING, Map.of("what", "visit", "when", "独一无二", "contact", "独一无二"));
        Tables tables = new Tables(JDBC);
        assertThat(List.of("pledge", "training_request"))
                .allSatisfy(
                        table -> assertThat(tables.rows(table)).isNotEmpty().noneMatch(row -> row.contains("独一无二")));
    }

    private Map<String, String> handle(long conversation, String effect, Map<String, String> values) {
        Pseudonym person = new Pseudonym("0123456789abcdef".repeat(4));
        return effects.handle(
                new Call(effect, conversation, person, "simulator", Locale.CHINESE, Severity.INFORMATION, values, NOW));
    }
}
