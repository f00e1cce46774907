package org.anxin.helpline.dialog.check;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.anxin.helpline.dialog.Effect;
import org.anxin.helpline.dialog.Segments;
import org.anxin.helpline.dialog.load.Entry;
import org.anxin.helpline.dialog.load.Lengths;

/** What a test says about the state behind the talk. Every method gives what differs, or nothing. */
final class Asserting {

    private final Desk desk;

    Asserting(Desk desk) {
        this.desk = desk;
    }

    String differs(String kind, Entry value, Locale language) {
        return switch (kind) {
            case "session" -> session(value);
            case "timers" -> timers(value);
            case "outbox" ->
                compared(
                        value.texts(),
                        Map.of(
                                "delivered", Integer.toString(desk.outbox().delivered()),
                                "waiting", Integer.toString(desk.outbox().waiting())));
            default -> values(value, language);
        };
    }

    /** What was said, beyond its key. */
    static String differs(Happening.Said said, Entry expected, Locale language) {
        Effect.Say say = said.say();
        Map<String, Entry> fields = expected.fields();
        if (fields.containsKey("menu")) {
            List<String> names = say.menu().stream().map(Effect.Option::name).toList();
            if (!names.equals(fields.get("menu").words())) {
                return "a menu of " + fields.get("menu").words() + ", not " + names;
            }
        }
        if (fields.containsKey("has")) {
            String words = Bilingual.of(fields.get("has").text(), language);
            if (!say.rendered().contains(words)) {
                return "a text with " + words;
            }
        }
        if (fields.containsKey("segments")
                && Segments.of(say.rendered())
                        > Integer.parseInt(fields.get("segments").text())) {
            return "at most " + fields.get("segments").text() + " segments, not " + Segments.of(say.rendered());
        }
        return "";
    }

    private String session(Entry value) {
        if (value.isText()) {
            boolean nowhere = desk.session().standing().isEmpty();
            String state = desk.session().waitsForReturn() && nowhere ? "parked" : nowhere ? "nowhere" : "open";
            return state.equals(value.text()) ? "" : value.text() + ", but it is " + state;
        }
        return desk.session()
                .standing()
                .map(standing -> compared(
                        value.texts(),
                        Map.of(
                                "dialog", standing.dialog(),
                                "version", Integer.toString(standing.version()),
                                "step", standing.step())))
                .orElse("somewhere, but it is nowhere");
    }

    private String timers(Entry value) {
        List<Desk.Timer> timers = desk.waking();
        if (value.text().equals("none")) {
            return timers.isEmpty() ? "" : "none, but one is set";
        }
        Duration expected = Lengths.of(value);
        return timers.stream().anyMatch(timer -> timer.at().equals(desk.now().plus(expected)))
                ? ""
                : "in " + value.text() + ", but "
                        + timers.stream()
                                .map(timer -> Duration.between(desk.now(), timer.at()))
                                .toList();
    }

    private String values(Entry value, Locale language) {
        Map<String, String> expected = new TreeMap<>();
        value.texts().forEach((name, text) -> expected.put(name, Bilingual.of(text, language)));
        return compared(expected, desk.session().values());
    }

    private static String compared(Map<String, String> expected, Map<String, String> actual) {
        StringBuilder different = new StringBuilder();
        expected.forEach((name, wanted) -> {
            String is = actual.getOrDefault(name, "none");
            if (!is.equals(wanted)) {
                different
                        .append(name)
                        .append('=')
                        .append(wanted)
                        .append(", but ")
                        .append(is)
                        .append("; ");
            }
        });
        return different.toString();
    }
}
