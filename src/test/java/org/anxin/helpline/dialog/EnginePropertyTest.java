package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every dialog that lint lets pass, whatever happens to it. */
class EnginePropertyTest {

    private static final List<String> WORDS = List.of(
            "1",
            "２",
            "三",
            "red",
            "blue",
            "Fine",
            "Ay",
            "skip",
            "dunno",
            "no way",
            "",
            "{s0}",
            "😀",
            "s0",
            "5 or 6",
            "tomorrow",
            "13800001111",
            "9",
            "a longer text, with a comma",
            "没有");

    @Property(tries = 400)
    void any_inputs_leave_a_sound_session_that_was_told_nothing_in_vain(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 9999) Integer> shape,
            @ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> inputs) {
        Map<String, String> files = new AnyDialog(shape).files();
        assertThat(DialogLibrary.check(files).findings()).isEmpty();
        DialogEngine engine = DialogLibrary.load(files).engine();
        Session session = engine.step(Session.fresh(Locale.ENGLISH), new Input.Begin("welcome"), at(0))
                .session();
        List<String> tokens = new ArrayList<>(List.of("0"));
        for (int i = 0; i < inputs.size(); i++) {
            Input input = input(inputs.get(i), session, tokens);
            session = played(engine, session, input, at(i), inputs.get(i));
            session.standing().ifPresent(standing -> tokens.add(standing.token()));
        }
    }

    /** It was asked before the changed question, which could also have led back to it. */
    @Example
    void a_changed_answer_keeps_what_was_told_on_the_way_to_it() {
        any_inputs_leave_a_sound_session_that_was_told_nothing_in_vain(
                List.of(3, 0, 7), List.of(10, 49, 49, 1, 29, 29, 29));
    }

    /** Steps, and again for every effect; one in five fails. */
    private static Session played(DialogEngine engine, Session before, Input input, Instant now, int luck) {
        Turn turn = engine.step(before, input, now);
        assertThat(turn.effects()).noneMatch(Effect.Fault.class::isInstance);
        Session stored = Session.fromJson(before.toJson());
        assertThat(engine.step(stored, input, now)).isEqualTo(turn);
        if (keeps(before, input, turn.session())) {
            // Her own words belong to the answer they were read from, and go when it changes.
            assertThat(turn.session().values().keySet())
                    .containsAll(before.values().keySet().stream()
                            .filter(name -> !name.endsWith("~said"))
                            .toList());
        }
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.Perform perform) {
                Input result = luck % 5 == 0
                        ? new Input.Failed(perform.token())
                        : new Input.Performed(perform.token(), Map.of("alias", "Pine"));
                return played(engine, turn.session(), result, now, luck / 5 + 1);
            }
        }
        return turn.session();
    }

    /** Answers are only ever dropped by going back, by changing one, or at an end. */
    private static boolean keeps(Session before, Input input, Session after) {
        boolean onward = input instanceof Input.Said said && said.menu().isEmpty()
                || input instanceof Input.Performed
                || input instanceof Input.Failed
                || input instanceof Input.Repeat
                || input instanceof Input.Speak;
        return onward
                && after.standing().isPresent()
                && before.standing().isPresent()
                && before.revisit() == null
                && before.parked() == null;
    }

    private static Input input(int number, Session session, List<String> tokens) {
        String text = WORDS.get(number / 20 % WORDS.size());
        boolean nowhere = session.standing().isEmpty();
        return switch (number % 20) {
            case 0 -> new Input.Back();
            case 1 -> new Input.Repeat();
            case 2 -> new Input.Leave();
            case 3 -> new Input.Speak(number % 40 < 20 ? Locale.CHINESE : Locale.ENGLISH);
            case 4 -> new Input.Elapsed(tokens.get(number % tokens.size()));
            case 5, 6 -> new Input.Elapsed(session.token());
            case 7 ->
                new Input.Elapsed(
                        session.parked() == null ? "p" : session.parked().token());
            case 8 -> new Input.Begin(number % 40 < 20 ? "welcome" : "danger");
            case 9 ->
                session.menus().isEmpty()
                        ? new Input.Repeat()
                        : new Input.Said(
                                text,
                                session.menus()
                                        .get(number % session.menus().size())
                                        .id());
            default -> nowhere ? new Input.Open("welcome", text) : new Input.Said(text);
        };
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-11-24T02:00:00Z").plus(Duration.ofMinutes(17L * minute));
    }
}
