package org.anxin.helpline.understanding.danger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.understanding.Severity;
import org.anxin.helpline.understanding.text.Mention;

/**
 * One rule of {@code danger.yaml}: it fires on a phrase, or on two concepts near each other.
 *
 * @param any one of these must occur, not negated
 * @param with and one of these, if there are any
 * @param without and none of these
 * @param near or a pair of concepts within a few words
 * @param unless and none of these concepts, such as a film or a time long past
 */
record DangerRule(
        String name,
        Severity severity,
        List<Phrase> any,
        List<Phrase> with,
        List<Phrase> without,
        List<List<String>> near,
        Set<String> unless) {

    private static final int NEAR = 6;
    private static final String CRY = "help";

    /** What it fires on. */
    Optional<String> in(Scene scene) {
        boolean silenced = scene.concepts().stream().anyMatch(unless::contains)
                && !scene.concepts().contains(CRY);
        if (silenced || without.stream().anyMatch(phrase -> phrase.isWithin(scene))) {
            return Optional.empty();
        }
        if (with.isEmpty() || with.stream().anyMatch(phrase -> phrase.isWithin(scene))) {
            Optional<String> phrase =
                    any.stream().filter(one -> one.in(scene)).map(Phrase::text).findFirst();
            if (phrase.isPresent()) {
                return phrase;
            }
        }
        return near.stream().flatMap(pair -> pair(scene, pair).stream()).findFirst();
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
