package org.anxin.helpline.dialog.check;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.anxin.helpline.dialog.DialogLibrary;
import org.anxin.helpline.dialog.Input;
import org.anxin.helpline.dialog.Session;
import org.anxin.helpline.dialog.Turn;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;

/** What conversations have touched, of all there is: steps, ways, timeouts and global words, in every language. */
public final class Coverage {

    private final Map<String, Map<Kind, Set<String>>> wanted = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final DialogLibrary library;

    /** What can be covered. */
    public enum Kind {
        STEPS,
        EDGES,
        TIMEOUTS,
        GLOBALS
    }

    Coverage(DialogLibrary library) {
        this.library = library;
        library.scripts().dialogs().forEach(dialog -> wanted.put(dialog.name(), everything(dialog)));
    }

    private static Map<Kind, Set<String>> everything(Dialog dialog) {
        Map<Kind, Set<String>> all = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            all.put(kind, new LinkedHashSet<>());
        }
        for (Locale language : Scripts.LANGUAGES) {
            dialog.steps().forEach((name, step) -> {
                all.get(Kind.STEPS).add(mark(language, dialog.name(), "step " + name));
                step.targets()
                        .forEach(target -> all.get(Kind.EDGES).add(mark(language, dialog.name(), edge(name, target))));
                if (step instanceof Step.Wait wait) {
                    all.get(Kind.TIMEOUTS).add(mark(language, dialog.name(), "timeout of " + name));
                    wait.waiting()
                            .remind()
                            .ifPresent(remind ->
                                    all.get(Kind.TIMEOUTS).add(mark(language, dialog.name(), "reminder of " + name)));
                    Probe.WORDS.forEach(
                            word -> all.get(Kind.GLOBALS).add(mark(language, dialog.name(), word + " at " + name)));
                }
            });
        }
        return all;
    }

    /** Sees the steps of one conversation. */
    Desk.Watcher in(Locale language) {
        return (before, input, turn, now) -> stepped(language, before, input, turn, now);
    }

    private void stepped(Locale language, Session before, Input input, Turn turn, Instant now) {
        for (Turn.Move move : turn.moves()) {
            if (library.scripts()
                    .dialog(move.dialog())
                    .filter(known -> known.version() == move.version())
                    .isPresent()) {
                seen.add(mark(language, move.dialog(), "step " + move.to()));
                seen.add(mark(language, move.dialog(), edge(move.from(), move.to())));
            }
        }
        before.standing()
                .filter(at -> input instanceof Input.Elapsed && !turn.effects().isEmpty() || left(before, turn))
                .ifPresent(at -> {
                    boolean over = before.asked().until() != null
                            && !now.isBefore(before.asked().until());
                    if (input instanceof Input.Elapsed) {
                        seen.add(mark(language, at.dialog(), (over ? "timeout of " : "reminder of ") + at.step()));
                    }
                });
        Probe.passed(library, turn.session(), now)
                .forEach(word -> turn.session()
                        .standing()
                        .ifPresent(at -> seen.add(mark(language, at.dialog(), word + " at " + at.step()))));
    }

    private static boolean left(Session before, Turn turn) {
        return before.standing().isPresent() && turn.session().standing().isEmpty();
    }

    private static String edge(String from, String to) {
        return from + " -> " + to;
    }

    private static String mark(Locale language, String dialog, String what) {
        return dialog + " (" + language + "): " + what;
    }

    /** Everything no conversation touched. */
    public List<String> missing() {
        return wanted.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(Set::stream)
                .filter(mark -> !seen.contains(mark))
                .toList();
    }

    /** Covered of all, in per cent; 100 only when nothing is missing. */
    public int percent() {
        long all = wanted.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Set::size)
                .sum();
        return all == 0 ? 100 : (int) ((all - missing().size()) * 100 / all);
    }

    /** A table for people: a line per dialog, covered of all there is. */
    public String table() {
        StringBuilder table = new StringBuilder(String.format("%-14s", "dialog"));
        for (Kind kind : Kind.values()) {
            table.append(String.format("%12s", kind.name().toLowerCase(Locale.ROOT)));
        }
        wanted.forEach((dialog, kinds) -> {
            table.append(String.format("%n%-14s", dialog));
            kinds.values()
                    .forEach(marks -> table.append(String.format(
                            "%12s", marks.stream().filter(seen::contains).count() + "/" + marks.size())));
        });
        return table.append(String.format("%n%d %% in %s", percent(), Scripts.LANGUAGES))
                .toString();
    }
}
