package org.anxin.helpline.understanding.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of {@code concepts.yaml}, found in texts from left to right, the longest first. */
public final class Concepts {

    private final Node root = new Node();

    private Concepts() {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        /** Beginnings of words, which any ending may follow. */
        private final Map<String, Node> open = new HashMap<>();

        private final List<Entry> entries = new ArrayList<>(0);
    }

    private record Entry(String concept, String phrase) {}

    public static Concepts chinese() {
        return Chinese.CONCEPTS;
    }

    public static Concepts english() {
        return English.CONCEPTS;
    }

    private static final class Chinese {
        private static final Concepts CONCEPTS = load("nlp-models/zh/concepts.yaml", true);
    }

    private static final class English {
        private static final Concepts CONCEPTS = load("nlp-models/en/concepts.yaml", false);
    }

    private static Concepts load(String file, boolean heard) {
        Concepts concepts = new Concepts();
        try (InputStream in = Concepts.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Map<String, List<Object>> lists = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            lists.forEach((concept, phrases) ->
                    phrases.forEach(phrase -> concepts.add(concept, String.valueOf(phrase), heard)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassCastException e) {
            throw new IllegalStateException(file + " does not map names to lists of phrases", e);
        }
        return concepts;
    }

    private void add(String concept, String phrase, boolean heard) {
        Node node = root;
        for (Word unit : heard ? heard(Sounds.of(phrase)) : Word.of(phrase.replace("*", "\u0001"))) {
            boolean open = unit.text().endsWith("\u0001");
            Map<String, Node> edges = open ? node.open : node.next;
            String key = open ? unit.text().substring(0, unit.text().length() - 1) : unit.text();
            node = edges.computeIfAbsent(key, ignored -> new Node());
        }
        node.entries.add(new Entry(concept, phrase));
    }

    private static List<Word> heard(List<Sound> sounds) {
        return sounds.stream()
                .map(sound -> new Word(sound.heard(), sound.start(), sound.end()))
                .toList();
    }

    /** In a Chinese text, by what is written and by what is heard. Single characters count as written alone. */
    public List<Mention> in(String text, List<Sound> sounds) {
        return find(heard(sounds), (entry, first, last) -> {
            boolean written = text.regionMatches(sounds.get(first).start(), entry.phrase, 0, entry.phrase.length())
                    && sounds.get(first).start() + entry.phrase.length()
                            == sounds.get(last).end();
            return written ? Match.WRITTEN : first == last ? Match.NONE : Match.HEARD;
        });
    }

    /** In an English text. */
    public List<Mention> in(List<Word> words) {
        return find(words, (entry, first, last) -> Match.WRITTEN);
    }

    private enum Match {
        WRITTEN,
        HEARD,
        NONE
    }

    private interface Check {
        Match of(Entry entry, int first, int last);
    }

    private List<Mention> find(List<Word> units, Check check) {
        List<Mention> mentions = new ArrayList<>();
        List<Mention> found = new ArrayList<>();
        for (int first = 0; first < units.size(); ) {
            found.clear();
            walk(root, units, first, first, check, found);
            int longest = found.stream().mapToInt(Mention::last).max().orElse(first);
            found.stream().filter(mention -> mention.last() == longest).forEach(mentions::add);
            first = longest + 1;
        }
        return mentions;
    }

    private static void walk(Node node, List<Word> units, int first, int at, Check check, List<Mention> found) {
        if (at == units.size()) {
            return;
        }
        String unit = units.get(at).text();
        Node exact = node.next.get(unit);
        if (exact != null) {
            step(exact, units, first, at, check, found);
        }
        for (int end = unit.length(); end > 2 && !node.open.isEmpty(); end--) {
            Node open = node.open.get(unit.substring(0, end));
            if (open != null) {
                step(open, units, first, at, check, found);
            }
        }
    }

    private static void step(Node node, List<Word> units, int first, int at, Check check, List<Mention> found) {
        for (Entry entry : node.entries) {
            Match match = check.of(entry, first, at);
            if (match != Match.NONE) {
                found.add(new Mention(
                        entry.concept,
                        first,
                        at,
                        units.get(first).start(),
                        units.get(at).end(),
                        match == Match.WRITTEN));
            }
        }
        walk(node, units, first, at + 1, check, found);
    }
}
