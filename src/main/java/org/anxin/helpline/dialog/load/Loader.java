package org.anxin.helpline.dialog.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.EffectForm;
import org.anxin.helpline.dialog.model.Finding;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Place;
import org.anxin.helpline.dialog.model.Route;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Texts;
import org.anxin.helpline.dialog.model.Words;

/** Reads a whole folder of dialogs, given as contents by path. Used once. */
public final class Loader {

    private static final Pattern DIALOG =
            Pattern.compile("(([a-z][a-z0-9-]*)/(?:versions/([1-9]\\d{0,5})/)?)\\2\\.yaml");

    private final List<Finding> findings = new ArrayList<>();
    private final UnaryOperator<String> plain;
    private final Set<String> meanings;

    /**
     * @param plain gives the one spelling of what people type
     * @param meanings the global words there are
     */
    public Loader(UnaryOperator<String> plain, Set<String> meanings) {
        this.plain = plain;
        this.meanings = meanings;
    }

    /** What could be read; the rest is among the {@link #findings()}. */
    public Scripts read(Map<String, String> files) {
        if (files.size() > Limits.FILES) {
            findings.add(new Finding(
                    Finding.UNREADABLE, new Place("dialogs", 0), "more than " + Limits.FILES + " files", ""));
            files = Map.of();
        }
        Map<Locale, Texts> globals = new HashMap<>();
        TextReader texts = new TextReader(findings);
        for (Locale language : Scripts.LANGUAGES) {
            String file = "globals." + language + ".yaml";
            globals.put(language, texts.read(file, files.getOrDefault(file, "{}"), language));
        }
        Map<String, NavigableMap<Integer, Dialog>> versions = new TreeMap<>();
        for (String file : files.keySet().stream().sorted().toList()) {
            Matcher path = DIALOG.matcher(file);
            if (path.matches()) {
                dialog(path, files, texts, versions);
            }
        }
        return new Scripts(versions, globals, words(files), effects(files), routes(files));
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void dialog(
            Matcher path,
            Map<String, String> files,
            TextReader reader,
            Map<String, NavigableMap<Integer, Dialog>> versions) {
        String file = path.group();
        Map<Locale, Texts> texts = new HashMap<>();
        for (Locale language : Scripts.LANGUAGES) {
            String own = path.group(1) + "texts." + language + ".yaml";
            texts.put(language, reader.read(own, files.getOrDefault(own, "{}"), language));
        }
        new DialogReader(findings)
                .read(path.group(2), file, files.getOrDefault(file, ""), texts)
                .ifPresent(dialog -> {
                    if (path.group(3) != null && !path.group(3).equals(Integer.toString(dialog.version()))) {
                        add(file, "says version " + dialog.version() + ", but its folder " + path.group(3));
                    }
                    NavigableMap<Integer, Dialog> known =
                            versions.computeIfAbsent(dialog.name(), name -> new TreeMap<>());
                    if (known.put(dialog.version(), dialog) != null) {
                        add(file, "version " + dialog.version() + " is there twice");
                    } else if (path.group(3) == null && known.lastKey() > dialog.version()) {
                        add(file, "version " + dialog.version() + " is older than one in versions/");
                    }
                });
    }

    private Words words(Map<String, String> files) {
        String file = "words.yaml";
        Map<String, List<String>> lists = new LinkedHashMap<>();
        each(file, files).forEach((meaning, words) -> {
            try {
                if (!meanings.contains(meaning) && !Words.NO_ANSWERS.contains(meaning)) {
                    throw words.malformed(meaning + " is no meaning Anxin knows", "");
                }
                lists.put(meaning, words.words());
            } catch (MalformedException e) {
                findings.add(e.finding());
            }
        });
        return new Words(lists, plain);
    }

    private Map<String, EffectForm> effects(Map<String, String> files) {
        Map<String, EffectForm> effects = new LinkedHashMap<>();
        each("effects.yaml", files).forEach((name, entry) -> {
            try {
                List<String> takes = entry.field("takes").map(Entry::words).orElse(List.of());
                Map<String, String> gives =
                        entry.field("gives").map(Entry::texts).orElse(Map.of());
                effects.put(name, new EffectForm(name, takes, gives, entry.place()));
            } catch (MalformedException e) {
                findings.add(e.finding());
            }
        });
        return effects;
    }

    private Map<String, Route> routes(Map<String, String> files) {
        Map<String, Route> routes = new LinkedHashMap<>();
        each("routes.yaml", files).forEach((topic, entry) -> {
            try {
                routes.put(topic, new Route(entry.text(), entry.place()));
            } catch (MalformedException e) {
                findings.add(e.finding());
            }
        });
        return routes;
    }

    private Map<String, Entry> each(String file, Map<String, String> files) {
        try {
            return Yaml.read(file, files.getOrDefault(file, "{}")).fields();
        } catch (MalformedException e) {
            findings.add(e.finding());
            return Map.of();
        }
    }

    private void add(String file, String problem) {
        findings.add(new Finding(
                Finding.UNREADABLE,
                new Place(file, 1),
                problem,
                "give every version its own number and folder, the newest beside versions/"));
    }
}
