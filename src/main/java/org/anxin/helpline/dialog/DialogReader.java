package org.anxin.helpline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.dialog.Yamls.Problem;

/** Reads the files of dialogs, collecting problems instead of stopping at the first. */
final class DialogReader {

    private static final Set<String> FIELDS = Set.of("version", "about", "timeout", "leave", "steps");

    private final List<String> problems;

    DialogReader(List<String> problems) {
        this.problems = problems;
    }

    Optional<Dialog> dialog(String name, String file, String content) {
        try {
            return Optional.of(dialog(name, file, Yamls.map(content)));
        } catch (Problem e) {
            problems.add(file + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private Dialog dialog(String name, String file, Map<String, Object> fields) {
        fields.keySet().stream().filter(field -> !FIELDS.contains(field)).forEach(field -> {
            throw new Problem("a dialog has no " + field);
        });
        Duration timeout = fields.containsKey("timeout") ? StepReader.length(fields.get("timeout")) : null;
        StepReader reader = new StepReader(timeout);
        Map<String, Object> written = Yamls.asMap(fields.getOrDefault("steps", ""), "steps");
        List<String> names = new ArrayList<>(written.keySet());
        Map<String, Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String step = names.get(i);
            String following = i + 1 < names.size() ? names.get(i + 1) : Step.END;
            try {
                steps.put(step, reader.read(step, Yamls.asMap(written.get(step), step), following));
            } catch (Problem e) {
                problems.add(file + ": step " + step + ": " + e.getMessage());
            }
        }
        if (names.isEmpty()) {
            throw new Problem("a dialog has at least one step");
        }
        return new Dialog(
                name,
                version(fields),
                names.getFirst(),
                steps,
                Optional.ofNullable(fields.get("leave")).map(leave -> Yamls.text(leave, "leave")));
    }

    private static int version(Map<String, Object> fields) {
        String version = Yamls.text(fields.getOrDefault("version", ""), "version");
        if (!version.matches("[1-9]\\d{0,5}")) {
            throw new Problem("version must be a number from 1");
        }
        return Integer.parseInt(version);
    }

    Map<String, Text> texts(String file, String content) {
        Map<String, Text> texts = new LinkedHashMap<>();
        try {
            Yamls.map(content).forEach((key, value) -> {
                try {
                    texts.put(key, text(key, value));
                } catch (Problem e) {
                    problems.add(file + ": " + e.getMessage());
                }
            });
        } catch (Problem e) {
            problems.add(file + ": " + e.getMessage());
        }
        return texts;
    }

    private static Text text(String key, Object value) {
        if (value instanceof String text) {
            return new Text(text.strip(), Map.of());
        }
        Map<String, Object> fields = Yamls.asMap(value, key);
        Map<String, List<String>> choices = new LinkedHashMap<>();
        Yamls.texts(fields.getOrDefault("choices", Map.of()), key)
                .forEach((name, words) -> choices.put(
                        name,
                        Arrays.stream(words.split("\\|")).map(String::strip).toList()));
        return new Text(Yamls.text(fields.getOrDefault("text", List.of()), key + ".text"), choices);
    }

    Words words(String file, String content) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        try {
            Yamls.map(content).forEach((meaning, words) -> {
                if (isMeaning(meaning)) {
                    lists.put(meaning, Yamls.words(words, meaning));
                } else {
                    problems.add(file + ": " + meaning + " is no meaning Anxin knows");
                }
            });
        } catch (Problem e) {
            problems.add(file + ": " + e.getMessage());
        }
        return new Words(lists);
    }

    private static boolean isMeaning(String meaning) {
        return Words.NO_ANSWERS.contains(meaning)
                || Arrays.stream(GlobalWord.values())
                        .anyMatch(word -> word.name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', '-')
                                .equals(meaning));
    }
}
