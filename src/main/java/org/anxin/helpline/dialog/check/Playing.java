package org.anxin.helpline.dialog.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.load.Entry;
import org.anxin.helpline.dialog.load.Lengths;

/** One test while it runs in one language. Total: whatever the helpline does must have been expected. */
final class Playing {

    private static final Pattern VALUE = Pattern.compile("([a-z-]+)=(.*?)(?= [a-z-]+=|$)", Pattern.DOTALL);

    private final Locale language;
    private final Desk desk;
    private final Person person;
    private final Asserting asserting;
    private final Published published;
    private final Transcript transcript = new Transcript();
    private final Deque<Happening> done = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();
    private final Map<String, String> menus = new TreeMap<>();

    Playing(DialogLibrary library, Locale language, Published published, Desk.Watcher watcher) {
        this.language = language;
        this.published = published;
        this.desk = new Desk(library, language, watcher);
        this.person = new Person(desk);
        this.asserting = new Asserting(desk);
    }

    void play(Talk talk) {
        talk.lines().forEach(this::line);
        nothingLeft();
        written.stream()
                .filter(words -> words.length() > 2 && desk.session().toString().contains(words))
                .findFirst()
                .ifPresent(words -> {
                    throw new DifferenceException(transcript.until("words kept out of what may be logged", List.of()));
                });
    }

    private void line(Talk.Line line) {
        Entry value = line.value();
        switch (line.kind()) {
            case "bot" -> said(value);
            case "does" -> expect("does   " + sorted(value.text()));
            case "fault" -> expect("fault  " + value.text());
            case "expect" -> nothingLeft();
            case "session", "timers", "outbox", "values" -> {
                String problem = asserting.differs(line.kind(), value, language);
                if (!problem.isEmpty()) {
                    throw new DifferenceException(transcript.until(line.kind() + " " + problem, List.of()));
                }
            }
            default -> {
                nothingLeft();
                transcript.add(line.kind() + " " + (value.isText() ? own(value) : "..."));
                act(line.kind(), value);
                take();
            }
        }
    }

    private void act(String kind, Entry value) {
        switch (kind) {
            case "begin" -> begin(value);
            case "open", "person" -> writes(own(value), "");
            case "reply" -> {
                String menu = value.required("menu", "name the text whose menu she replies to")
                        .text();
                writes(own(value.required("text", "say what she writes")), menus.getOrDefault(menu, "none"));
            }
            case "leave" -> desk.feed(new Input.Leave());
            case "back" -> desk.feed(new Input.Back());
            case "repeat" -> desk.feed(new Input.Repeat());
            case "language" -> desk.feed(new Input.Speak(Locale.of(value.text())));
            case "wait" -> desk.pass(Lengths.of(value));
            case "duplicate" -> desk.again();
            case "restart" -> desk.restart(published.reloaded());
            case "publish" -> desk.restart(published.published(value));
            case "provider" -> desk.outbox().failing(times(value.required("fail", "say how often")));
            case "gives" ->
                desk.gives(
                        value.required("effect", "name the effect").text(),
                        value.required("values", "write the values it gives").texts());
            case "effect" ->
                desk.fail(
                        value.required("fail", "name the effect that fails").text(),
                        value.field("times").map(Playing::times).orElse(1));
            default ->
                throw value.malformed(
                        "a talk has no line " + kind,
                        "it has begin, person, bot, does, wait and others of docs/dialogs.md");
        }
    }

    private void begin(Entry value) {
        desk.feed(
                value.isText()
                        ? new Input.Begin(value.text())
                        : new Input.Begin(
                                value.required("dialog", "name the dialog").text(),
                                value.required("with", "write the values it takes")
                                        .texts()));
    }

    private void writes(String text, String menu) {
        written.add(text);
        person.writes(text, menu);
    }

    private static int times(Entry entry) {
        return entry.text().matches("\\d{1,3}") ? Integer.parseInt(entry.text()) : 1;
    }

    private void take() {
        for (Happening happening : desk.taken()) {
            done.add(happening);
            if (happening instanceof Happening.Said said && !said.say().id().isEmpty()) {
                menus.put(said.say().key(), said.say().id());
            }
        }
    }

    private void said(Entry value) {
        if (value.isText() || value.isList()) {
            (value.isList() ? value.words() : List.of(value.text())).forEach(key -> expect("bot    " + key));
            return;
        }
        Happening happened =
                expect("bot    " + value.required("say", "name the text").text());
        String problem = Asserting.differs((Happening.Said) happened, value, language);
        if (!problem.isEmpty()) {
            throw new DifferenceException(transcript.until(problem, List.of(happened)));
        }
    }

    private Happening expect(String brief) {
        if (done.isEmpty() || !done.peek().brief().equals(brief)) {
            throw new DifferenceException(transcript.until(brief, List.copyOf(done)));
        }
        Happening happened = done.pop();
        transcript.add(happened);
        return happened;
    }

    private void nothingLeft() {
        if (!done.isEmpty()) {
            throw new DifferenceException(transcript.until("", List.copyOf(done)));
        }
    }

    private String own(Entry value) {
        return Bilingual.of(value.text(), language);
    }

    private String sorted(String expected) {
        String one = Bilingual.within(expected, language);
        int cut = one.indexOf(' ');
        Map<String, String> values = new TreeMap<>();
        if (cut > 0) {
            VALUE.matcher(one.substring(cut + 1))
                    .results()
                    .forEach(m -> values.put(m.group(1), m.group(2).replaceAll("(?s)^\\((.*)\\)$", "$1")));
        }
        return new Happening.Did(cut > 0 ? one.substring(0, cut) : one, values)
                .brief()
                .substring("does   ".length());
    }
}
