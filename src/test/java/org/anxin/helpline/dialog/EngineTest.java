package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final DialogLibrary LIBRARY = DialogLibrary.load(Path.of("dialogs"));

    private final DialogEngine engine = LIBRARY.engine();
    private final Session asked = engine.step(Session.fresh(Locale.CHINESE), new Input.Begin("report"), NOW)
            .session();

    @Test
    void a_stale_timer_does_nothing() {
        Session later = engine.step(asked, new Input.Said("没有"), NOW).session();
        String stale = asked.standing().orElseThrow().token();
        assertThat(engine.step(later, new Input.Elapsed(stale), NOW)).isEqualTo(new Turn(later, List.of()));
    }

    @Test
    void a_token_never_comes_back_even_in_a_new_dialog() {
        Session left = engine.step(asked, new Input.Leave(), NOW).session();
        Session anew = engine.step(left, new Input.Begin("report"), NOW).session();
        assertThat(anew.standing().orElseThrow().token())
                .isNotEqualTo(asked.standing().orElseThrow().token());
    }

    @Test
    void a_failed_effect_is_tried_again_by_the_next_message() {
        Session waits = engine.step(asked, new Input.Said("有"), NOW).session();
        String token = waits.standing().orElseThrow().token();
        Session still = engine.step(waits, new Input.Failed(token), NOW).session();
        assertThat(still).isEqualTo(waits);
        assertThat(engine.step(still, new Input.Said("在吗"), NOW).effects())
                .first()
                .isInstanceOf(Effect.Perform.class);
    }

    @Test
    void the_same_step_gives_the_same_turn() {
        assertThat(engine.step(asked, new Input.Said("2"), NOW))
                .isEqualTo(engine.step(asked, new Input.Said("2"), NOW));
    }

    @Test
    void any_text_at_any_step_leaves_a_session_that_can_go_on() {
        Random random = new Random(20_261_124);
        List<String> pieces =
                List.of("1", "２", "没有", "不知道", "跳过", "{alias}", "", "😀", "a".repeat(4000), "$1\\", "\u0000", "有");
        for (int talk = 0; talk < 300; talk++) {
            Session session = Session.fresh(talk % 2 == 0 ? Locale.CHINESE : Locale.ENGLISH);
            for (int i = 0; i < 15; i++) {
                String text = pieces.get(random.nextInt(pieces.size()));
                session = played(
                        session, session.standing().isEmpty() ? new Input.Open("welcome", text) : new Input.Said(text));
            }
        }
    }

    private Session played(Session session, Input input) {
        Turn turn = engine.step(session, input, NOW);
        assertThat(Session.fromJson(turn.session().toJson())).isEqualTo(turn.session());
        return !turn.effects().isEmpty() && turn.effects().getLast() instanceof Effect.Perform perform
                ? played(turn.session(), new Input.Performed(perform.token(), Map.of("alias", "青松")))
                : turn.session();
    }
}
