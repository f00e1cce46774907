package org.anxin.helpline.understanding.danger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.understanding.Severity;
import org.anxin.helpline.understanding.text.Mention;

/**
 * One rule of {@code danger.yaml}: it fires on a phrase, or hints at danger by a weaker phrase or by two concepts near
 * each other.
 *
 * @param any one of these must occur, not negated
 * @param hint or one of these, which harmless texts say too
 * @param with and one of these, if there are any
 * @param without and not where it shares characters with one of these
 * @param near or a pair of concepts within a few words, as a hint
 * @param unless and none of these concepts, such as a film or a time long past
 */
record DangerRule(
        String name,
        Severity severity,
        List<Phrase> any,
        List<Phrase> hint,
        List<Phrase> with,
        List<Phrase> without,
        List<List<String>> near,
        Set<String> unless) {

    private static final int NEAR = 6;
    private static final String CRY = "help";
    private static final String NOW = "now";
    private static final String PAST = "past";

    /** What it fires on, by itself. */
    Optional<String> in(Scene scene) {
        return isSilenced(scene) ? Optional.empty() : phrase(scene, any);
    }

    /** What hints at it. */
    Optional<String> hintIn(Scene scene) {
        Optional<String> phrase = phrase(scene, hint);
        return phrase.isPresent()
                ? phrase
                : near.stream().flatMap(pair -> pair(scene, pair).stream()).findFirst();
    }

    /** A cry for help is heard in any story, and what happens now is not long past. */
    private boolean isSilenced(Scene scene) {
        boolean now = scene.concepts().contains(NOW);
        return !scene.concepts().contains(CRY)
                && scene.certain().stream()
                        .anyMatch(concept -> unless.contains(concept) && !(now && concept.equals(PAST)));
    }

    private Optional<String> phrase(Scene scene, List<Phrase> phrases) {
        if (!with.isEmpty() && with.stream().noneMatch(phrase -> phrase.isIn(scene))) {
            return Optional.empty();
        }
        return phrases.stream()
                .filter(phrase -> phrase.isIn(scene, without))
                .map(Phrase::text)
                .findFirst();
    }

    private static Optional<String> pair(Scene scene, List<String> pair) {
        if (!scene.concepts().containsAll(pair)) {
            return Optional.empty();
        }
        for (Mention one : scene.mentions()) {
            for (Mention other : scene.mentions()) {
                if (one.concept().equals(pair.getFirst())
                        && other.concept().equals(pair.getLast())
                        && one.first() != other.first()
                        && Math.max(other.first() - one.last(), one.first() - other.last()) <= NEAR) {
                    int start = Math.min(one.start(), other.start());
                    return Optional.of(scene.text().substring(start, Math.max(one.end(), other.end())));
                }
            }
        }
        return Optional.empty();
    }
}
