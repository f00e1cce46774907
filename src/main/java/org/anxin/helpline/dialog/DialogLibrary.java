package org.anxin.helpline.dialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dialogs of a folder, read and checked. Immutable and thread-safe. */
public final class DialogLibrary {

    /** The languages a person may choose. Chinese is the source. */
    public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private static final String ENTRY = "welcome";
    private static final String ALARM = "danger";

    private final Scripts scripts;

    private DialogLibrary(Scripts scripts) {
        this.scripts = scripts;
    }

    /** @throws DialogException naming everything that is wrong */
    public static DialogLibrary load(Path folder) {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    (Iterable<Path>) paths.filter(file -> file.toString().endsWith(".yaml"))::iterator) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The dialogs in " + folder + " cannot be read", e);
        }
        return load(files);
    }

    /**
     * @param files contents by path from the dialogs' folder, such as {@code welcome/texts.zh.yaml}
     * @throws DialogException naming everything that is wrong
     */
    public static DialogLibrary load(Map<String, String> files) {
        List<String> problems = new ArrayList<>();
        DialogReader reader = new DialogReader(problems);
        Words words = reader.words("words.yaml", files.getOrDefault("words.yaml", "{}"));
        Map<String, Dialog> dialogs = new LinkedHashMap<>();
        Map<Locale, Map<String, Text>> texts = new HashMap<>();
        LANGUAGES.forEach(language -> {
            String file = "globals." + language + ".yaml";
            texts.put(language, new LinkedHashMap<>(reader.texts(file, files.getOrDefault(file, "{}"))));
        });
        files.keySet().stream()
                .filter(file -> file.matches("([a-z-]+)/\\1\\.yaml"))
                .sorted()
                .forEach(file -> {
                    String name = file.substring(0, file.indexOf('/'));
                    reader.dialog(name, file, files.get(file)).ifPresent(dialog -> dialogs.put(name, dialog));
                    for (Locale language : LANGUAGES) {
                        String own = name + "/texts." + language + ".yaml";
                        reader.texts(own, files.getOrDefault(own, "{}"))
                                .forEach((key, text) -> texts.get(language).put(name + "/" + key, text));
                    }
                });
        Scripts scripts = new Scripts(dialogs, texts, words);
        for (String needed : List.of(ENTRY, ALARM)) {
            if (!dialogs.containsKey(needed)) {
                problems.add("There is no dialog " + needed + ", where people begin");
            }
        }
        problems.addAll(new Lint(scripts).problems());
        if (!problems.isEmpty()) {
            throw new DialogException(problems);
        }
        return new DialogLibrary(scripts);
    }

    public DialogEngine engine() {
        return new ScriptEngine(scripts);
    }

    /** The dialog everybody begins with. */
    public String entry() {
        return ENTRY;
    }

    /** The dialog that begins after somebody's first words were about danger. */
    public String alarm() {
        return ALARM;
    }

    /** Names of all effects some dialog may ask for. */
    public Set<String> effects() {
        return scripts.dialogs().values().stream()
                .flatMap(dialog -> dialog.steps().values().stream())
                .filter(Step.Perform.class::isInstance)
                .map(step -> ((Step.Perform) step).effect())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * One of the system's own texts, of {@code globals.*.yaml}.
     *
     * @throws IllegalStateException when there is none of that key
     */
    public String text(String key, Locale language) {
        return scripts.text("", key, language).text();
    }

    /** The global word a message consists of, if it is nothing else. */
    public Optional<GlobalWord> globalWord(String text) {
        return scripts.words().global(text);
    }

    Scripts scripts() {
        return scripts;
    }
}
