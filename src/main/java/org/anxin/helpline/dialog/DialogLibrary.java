package org.anxin.helpline.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.helpline.dialog.lint.Lint;
import org.anxin.helpline.dialog.load.Folder;
import org.anxin.helpline.dialog.load.Loader;
import org.anxin.helpline.dialog.load.MalformedException;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Finding;
import org.anxin.helpline.dialog.model.Message;
import org.anxin.helpline.dialog.model.Place;
import org.anxin.helpline.dialog.model.Route;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** The dialogs of a folder, read and checked. Immutable and thread-safe. */
public final class DialogLibrary {

    /** The languages a person may choose. Chinese is the source. */
    public static final List<Locale> LANGUAGES = Scripts.LANGUAGES;

    private static final String ENTRY = "welcome";
    private static final String ALARM = "danger";
    private static final String QUIET = "quiet";

    private final Scripts scripts;

    private DialogLibrary(Scripts scripts) {
        this.scripts = scripts;
    }

    /** @throws DialogException naming everything that is wrong */
    public static DialogLibrary load(Path folder) {
        return load(files(folder));
    }

    /**
     * Contents by path of everything written in a folder of dialogs.
     *
     * @throws DialogException when it cannot be read
     */
    public static Map<String, String> files(Path folder) {
        try {
            return Folder.read(folder);
        } catch (MalformedException e) {
            throw new DialogException(List.of(e.finding()));
        }
    }

    /**
     * @param files contents by path from the dialogs' folder, such as {@code welcome/texts.zh.yaml}
     * @throws DialogException naming everything that is wrong
     */
    public static DialogLibrary load(Map<String, String> files) {
        Checked checked = check(files);
        if (!checked.findings().isEmpty()) {
            throw new DialogException(checked.findings());
        }
        return new DialogLibrary(checked.scripts());
    }

    /** Reads and checks without refusing. */
    public static Checked check(Map<String, String> files) {
        Loader loader = new Loader(Matching::plain, GlobalWord.names());
        Scripts scripts = loader.read(files);
        List<Finding> findings = new ArrayList<>(loader.findings());
        for (String needed : List.of(ENTRY, ALARM)) {
            if (scripts.dialog(needed).isEmpty()) {
                findings.add(new Finding(
                        Finding.UNREADABLE,
                        new Place(needed + "/" + needed + ".yaml", 0),
                        "there is no dialog " + needed + ", where people begin",
                        "write one"));
            }
        }
        findings.addAll(Lint.findings(scripts));
        return new Checked(scripts, findings.stream().distinct().sorted().toList());
    }

    public DialogEngine engine() {
        return new ScriptEngine(scripts, new Matching());
    }

    /** The dialog everybody begins with. */
    public String entry() {
        return ENTRY;
    }

    /** The dialog that begins after somebody's first words were about danger. */
    public String alarm() {
        return ALARM;
    }

    /** Whether somebody is looking at her phone there, as she said: nothing that shows may be said. */
    public boolean isQuiet(Session session) {
        return session.standing()
                .filter(at -> at.dialog().equals(ALARM) && at.step().equals(QUIET))
                .isPresent();
    }

    /**
     * The dialog that begins after somebody's first words about papers kept, debts or threats; it takes {@code answer},
     * the knowledge base's name of what she needs to know.
     */
    public Optional<String> concern() {
        return named("coercion");
    }

    /** The dialog in which somebody chooses a word to come back with. */
    public Optional<String> codeWord() {
        return named("code-word");
    }

    /** The dialog that gives an answer of the knowledge base; it takes {@code answer}. */
    public Optional<String> telling() {
        return named("answer");
    }

    /**
     * The dialog that asks which of two or three topics somebody meant; it takes {@code first}, {@code second},
     * {@code third} and {@code question}.
     */
    public Optional<String> choosing() {
        return named("which");
    }

    private Optional<String> named(String dialog) {
        return scripts.dialog(dialog).map(Dialog::name);
    }

    /** The dialog that free words about a topic lead to, if it is not an answer. */
    public Optional<String> route(String topic) {
        return Optional.ofNullable(scripts.routes().get(topic)).map(Route::dialog);
    }

    /** The steps of a dialog at which somebody is asked, in the order written, and what each asks for. */
    public SequencedMap<String, String> questions(String dialog, Locale language) {
        SequencedMap<String, String> questions = new LinkedHashMap<>();
        scripts.dialog(dialog)
                .ifPresent(found -> found.each(Step.Wait.class)
                        .forEach(step -> questions.put(
                                step.getKey(),
                                scripts.find(found, step.getValue().text(), language)
                                        .map(text -> text.label().isEmpty() ? plain(text.message()) : text.label())
                                        .orElse(step.getKey()))));
        return questions;
    }

    private static String plain(Message message) {
        return message.pattern().replaceAll("\\{[^{}]*}", "…");
    }

    /** Names of all effects some dialog may ask for. */
    public Set<String> effects() {
        return scripts.versions().values().stream()
                .flatMap(versions -> versions.values().stream())
                .flatMap(dialog -> dialog.each(Step.Perform.class))
                .map(step -> step.getValue().effect())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One of the system's own texts, of {@code globals.*.yaml}.
     *
     * @throws IllegalStateException when there is none of that key
     */
    public String text(String key, Locale language) {
        return text(key, language, Map.of());
    }

    /** The same with values; one that begins with {@code #} stands for the text of that key. */
    public String text(String key, Locale language, Map<String, String> values) {
        return scripts.global(key, language)
                .orElseThrow(() -> new IllegalStateException("No text " + key + " in " + language))
                .message()
                .filled(
                        name -> Optional.ofNullable(values.get(name))
                                .map(value -> value.startsWith("#") ? text(value.substring(1), language) : value),
                        name -> Optional.ofNullable(values.get(name)));
    }

    /** The global word a message consists of, if it is nothing else. */
    public Optional<GlobalWord> globalWord(String text) {
        return scripts.words().global(text).map(GlobalWord::written);
    }

    /** The model, for this module's own tools. */
    public Scripts scripts() {
        return scripts;
    }

    /** What was read, and everything wrong with it. */
    public record Checked(Scripts scripts, List<Finding> findings) {}
}
