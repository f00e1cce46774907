package org.anxin.helpline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Plays one conversation on a virtual clock. Total: whatever the dialog does must have been expected. */
final class Talk {

    private static final Map<String, String> PERFORMED = Map.of("alias", "青松-竹溪");
    private static final Pattern BOTH = Pattern.compile("\\(([^()]*) / ([^()]*)\\)");
    private static final Pattern VALUE = Pattern.compile("([a-z-]+)=(.*?)(?= [a-z-]+=|$)");

    private final DialogLibrary library;
    private final DialogEngine engine;
    private final Locale written;
    private final Deque<String> done = new ArrayDeque<>();
    private Session session;
    private Instant now = Instant.parse("2026-11-24T02:00:00Z");
    private Effect.Arm armed = new Effect.Arm("none", Duration.ofDays(999));
    private Instant armedAt = now;

    Talk(DialogLibrary library, Locale language) {
        this.library = library;
        this.engine = library.engine();
        this.written = language;
        this.session = Session.fresh(language);
    }

    void line(String kind, Object value) {
        if (!List.of("bot", "does").contains(kind)) {
            nothingLeft();
        }
        switch (kind) {
            case "begin" -> step(new Input.Begin(value.toString()));
            case "open" -> step(new Input.Open(library.entry(), own(value.toString())));
            case "person" -> step(new Input.Said(own(value.toString())));
            case "leave" -> step(new Input.Leave());
            case "back" -> step(new Input.Back());
            case "language" -> step(new Input.Speak(Locale.of(value.toString())));
            case "wait" -> pass(StepReader.length(value));
            case "bot" -> (value instanceof List<?> keys ? keys : List.of(value)).forEach(key -> expect("says " + key));
            case "does" -> expect(sorted(value.toString()));
            default -> throw new IllegalArgumentException("A talk has no line " + kind);
        }
    }

    void nothingLeft() {
        assertThat(done).as("done without being expected").isEmpty();
    }

    private void expect(String what) {
        assertThat(done).as("expected: " + what).isNotEmpty();
        assertThat(done.pop()).isEqualTo(what);
    }

    private void pass(Duration time) {
        now = now.plus(time);
        if (!now.isBefore(armedAt.plus(armed.after()))) {
            step(new Input.Elapsed(armed.token()));
        }
    }

    private void step(Input input) {
        Turn turn = engine.step(session, input, now);
        session = Session.fromJson(turn.session().toJson());
        assertThat(session).isEqualTo(turn.session());
        for (Effect effect : turn.effects()) {
            switch (effect) {
                case Effect.Say say -> {
                    assertThat(say.rendered()).doesNotContain("{");
                    done.add("says " + say.key());
                }
                case Effect.Arm arm -> {
                    armed = arm;
                    armedAt = now;
                }
                case Effect.Perform perform -> {
                    done.add(written(perform.name(), perform.values()));
                    step(new Input.Performed(perform.token(), PERFORMED));
                }
            }
        }
    }

    /** {@code 中文 / English} stands for one of the two; anything else is the same in both. */
    private String own(String text) {
        int cut = text.indexOf(" / ");
        return cut < 0 ? text : written.equals(Locale.CHINESE) ? text.substring(0, cut) : text.substring(cut + 3);
    }

    private String sorted(String expected) {
        String one = BOTH.matcher(expected).replaceAll(both -> written.equals(Locale.CHINESE) ? "$1" : "$2");
        int cut = one.indexOf(' ');
        Map<String, String> values = new TreeMap<>();
        if (cut > 0) {
            VALUE.matcher(one.substring(cut + 1)).results().forEach(m -> values.put(m.group(1), m.group(2)));
        }
        return written(cut > 0 ? one.substring(0, cut) : one, values);
    }

    private static String written(String name, Map<String, String> values) {
        return "performs " + name + " " + new TreeMap<>(values);
    }
}
