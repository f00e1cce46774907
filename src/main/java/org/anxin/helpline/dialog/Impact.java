package org.anxin.helpline.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Scripts;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Text;

/** What a new version of a dialog does to the people who are in it. */
public final class Impact {

    private Impact() {}

    /** How a step differs. */
    public enum Difference {
        REMOVED,
        CHANGED,
        REWORDED
    }

    /**
     * A step that differs, and who is concerned.
     *
     * @param people how many stand on it
     * @param goesTo where they go on when their version is gone or they move; empty where nothing says so, and they
     *     would be apologised to
     */
    public record Moved(String step, Difference difference, long people, Optional<String> goesTo) {}

    /** Counts people who stand on a step. */
    public interface Standing {

        long on(String dialog, int version, String step);
    }

    /** Steps of the old version that differ in the new one, those with most people first. */
    public static List<Moved> between(Scripts old, Dialog from, Scripts next, Dialog to, Standing standing) {
        List<Moved> moved = new ArrayList<>();
        for (Map.Entry<String, Step> step : from.steps().entrySet()) {
            String name = step.getKey();
            difference(old, from, next, to, name)
                    .map(difference -> new Moved(
                            name,
                            difference,
                            standing.on(from.name(), from.version(), name),
                            to.continued(from.version(), name)))
                    .ifPresent(moved::add);
        }
        moved.sort(Comparator.comparingLong(Moved::people).reversed());
        return moved;
    }

    private static Optional<Difference> difference(Scripts old, Dialog from, Scripts next, Dialog to, String name) {
        Step before = from.steps().get(name);
        Step after = to.steps().get(name);
        if (after == null) {
            return Optional.of(Difference.REMOVED);
        }
        if (!after.equals(before)) {
            return Optional.of(Difference.CHANGED);
        }
        boolean same = after.key()
                .map(key -> words(old, from, key).equals(words(next, to, key)))
                .orElse(true);
        return same ? Optional.empty() : Optional.of(Difference.REWORDED);
    }

    private static List<String> words(Scripts scripts, Dialog dialog, String key) {
        return Scripts.LANGUAGES.stream()
                .flatMap(language -> scripts.find(dialog, key, language).stream())
                .map(text -> text.message().pattern() + labels(text))
                .toList();
    }

    private static String labels(Text text) {
        return new TreeSet<>(text.choices().keySet())
                .stream().map(text::label).toList().toString();
    }
}
