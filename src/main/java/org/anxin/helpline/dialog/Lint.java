package org.anxin.helpline.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What must be true of dialogs before they may run. */
final class Lint {

    private final Scripts scripts;
    private final List<String> problems = new ArrayList<>();

    Lint(Scripts scripts) {
        this.scripts = scripts;
    }

    List<String> problems() {
        scripts.dialogs().values().forEach(dialog -> {
            targetsExist(dialog);
            everyStepIsReached(dialog);
            noLoopWithoutWait(dialog);
            textsExist(dialog);
        });
        callsDoNotCircle();
        languagesHaveTheSameKeys();
        return problems;
    }

    private void targetsExist(Dialog dialog) {
        dialog.steps().forEach((name, step) -> {
            for (String target : step.targets()) {
                if (!target.equals(Step.END) && !dialog.steps().containsKey(target)) {
                    add(dialog, name, "goes on at " + target + ", which does not exist");
                }
            }
            if (step instanceof Step.Call call && !scripts.dialogs().containsKey(call.dialog())) {
                add(dialog, name, "calls " + call.dialog() + ", which does not exist");
            }
        });
        dialog.leave()
                .filter(leave -> !dialog.steps().containsKey(leave))
                .ifPresent(leave -> problems.add(dialog.name() + ": leave names " + leave + ", which does not exist"));
    }

    private void everyStepIsReached(Dialog dialog) {
        Set<String> reached = new HashSet<>();
        ArrayDeque<String> open = new ArrayDeque<>(List.of(dialog.first()));
        dialog.leave().ifPresent(open::add);
        while (!open.isEmpty()) {
            String name = open.pop();
            Step step = dialog.steps().get(name);
            if (step != null && reached.add(name)) {
                open.addAll(step.targets());
            }
        }
        dialog.steps().keySet().stream()
                .filter(name -> !reached.contains(name))
                .forEach(name -> add(dialog, name, "is never reached"));
    }

    private void noLoopWithoutWait(Dialog dialog) {
        for (String start : dialog.steps().keySet()) {
            if (circles(dialog, start, start, new HashSet<>())) {
                add(dialog, start, "comes back to itself without waiting for the person");
            }
        }
    }

    private static boolean circles(Dialog dialog, String start, String at, Set<String> seen) {
        Step step = dialog.steps().get(at);
        if (step == null || step instanceof Step.Ask || !seen.add(at)) {
            return false;
        }
        return step.targets().stream().anyMatch(target -> target.equals(start) || circles(dialog, start, target, seen));
    }

    private void callsDoNotCircle() {
        for (String name : scripts.dialogs().keySet()) {
            Set<String> called = new HashSet<>();
            ArrayDeque<String> open = new ArrayDeque<>(List.of(name));
            while (!open.isEmpty()) {
                Dialog dialog = scripts.dialogs().get(open.pop());
                if (dialog == null) {
                    continue;
                }
                for (Step step : dialog.steps().values()) {
                    if (step instanceof Step.Call call && called.add(call.dialog())) {
                        open.add(call.dialog());
                    }
                }
            }
            if (called.contains(name)) {
                problems.add(name + ": calls itself, directly or through another dialog");
            }
        }
    }

    private void textsExist(Dialog dialog) {
        dialog.steps()
                .forEach((name, step) -> step.key().ifPresent(key -> {
                    for (Locale language : DialogLibrary.LANGUAGES) {
                        var text = scripts.find(dialog.name(), key, language);
                        if (text.isEmpty()) {
                            add(dialog, name, "has no text " + key + " in " + language);
                        } else if (step instanceof Step.Ask ask) {
                            choicesHaveWords(dialog, name, ask, text.get(), language);
                        }
                    }
                }));
    }

    private void choicesHaveWords(Dialog dialog, String name, Step.Ask ask, Text text, Locale language) {
        for (String choice : ask.choices()) {
            List<String> words = text.choices().getOrDefault(choice, List.of());
            if (words.isEmpty()) {
                add(dialog, name, "has no words for the choice " + choice + " in " + language);
            }
            words.stream()
                    .filter(word -> scripts.words().global(word).isPresent())
                    .forEach(word -> add(dialog, name, "the choice word " + word + " means something else everywhere"));
        }
    }

    private void languagesHaveTheSameKeys() {
        Map<String, Text> source = scripts.texts().getOrDefault(DialogLibrary.LANGUAGES.getFirst(), Map.of());
        for (Locale language : DialogLibrary.LANGUAGES) {
            Map<String, Text> other = scripts.texts().getOrDefault(language, Map.of());
            missing(source, other).forEach(key -> problems.add(key + ": has no text in " + language));
            missing(other, source).forEach(key -> problems.add(key + ": is in " + language + " alone"));
        }
    }

    private static List<String> missing(Map<String, Text> wanted, Map<String, Text> present) {
        return wanted.keySet().stream().filter(key -> !present.containsKey(key)).toList();
    }

    private void add(Dialog dialog, String step, String problem) {
        problems.add(dialog.name() + ": step " + step + ": " + problem);
    }
}
