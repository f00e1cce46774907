package org.anxin.helpline.understanding.danger;

import java.util.List;
import java.util.regex.Pattern;
import org.anxin.helpline.understanding.text.Normaliser;
import org.anxin.helpline.understanding.text.Sound;
import org.anxin.helpline.understanding.text.Sounds;

/**
 * A phrase of a rule.
 *
 * @param text normalised
 * @param heard how it sounds; empty where that is too short to tell it from others
 * @param begins the number of its first two syllables in a {@link Scene}, or 0
 * @param isLong whether it sounds like nothing else even where the text is not typed in pinyin
 */
record Phrase(String text, String heard, int begins, boolean isLong) {

    /** Three syllables sound like too many other things, unless the whole text is typed in pinyin. */
    private static final int FEWEST_HEARD = 4;

    private static final int FEWEST_TYPED = 2;
    private static final int BEFORE = 24;
    private static final Pattern NEGATED_HAN = Pattern.compile("(没|没有|从没|从来没|从来没有|没人|不会|不再|别|没再|再没)(被|有|人|再|在|把我)?$");
    private static final Pattern NEGATED_HEARD = Pattern.compile("(^| )mei( you| ren)?( bei| zai)? $");
    private static final Pattern NEGATED_LATIN = Pattern.compile(
            "\\b(not|never|isn'?t|wasn'?t|aren'?t|weren'?t|didn'?t|doesn'?t|nobody|no one|without|no longer)( \\w+)?(been |being |getting |get |gets )?\\s*$");

    static Phrase of(String phrase) {
        String text = Normaliser.of(phrase);
        List<Sound> sounds = Sounds.of(text);
        boolean han = sounds.stream().anyMatch(Sound::han);
        boolean heard = han && sounds.size() >= FEWEST_TYPED;
        return new Phrase(
                text,
                heard ? Scene.heard(sounds) : "",
                heard ? Scene.soundPair(sounds, 0) : 0,
                sounds.size() >= FEWEST_HEARD);
    }

    /** Negated or not. */
    boolean isIn(Scene scene) {
        return scene.mayHold(text) && at(scene.text(), 0) >= 0
                || maySoundIn(scene) && scene.heard().contains(heard);
    }

    /** At least once not negated, and not within one of {@code others}, as 被锁 is of 手机被锁. */
    boolean isIn(Scene scene, List<Phrase> others) {
        String written = scene.text();
        for (int at = scene.mayHold(text) ? at(written, 0) : -1; at >= 0; at = at(written, at + 1)) {
            int end = at + text.length();
            int from = at;
            if (!isNegated(written, at)
                    && others.stream().noneMatch(other -> overlaps(written, other.text, from, end))) {
                return true;
            }
        }
        return maySoundIn(scene) && isHeard(scene.heard(), others);
    }

    private boolean maySoundIn(Scene scene) {
        return !heard.isEmpty()
                && (isLong || scene.typed())
                && scene.soundPairs().get(begins);
    }

    private boolean isHeard(String sounds, List<Phrase> others) {
        for (int at = sounds.indexOf(heard); at >= 0; at = sounds.indexOf(heard, at + 1)) {
            int end = at + heard.length();
            int from = at;
            String before = sounds.substring(Math.max(0, at - BEFORE), at + 1);
            if (!NEGATED_HEARD.matcher(before).find()
                    && others.stream().noneMatch(other -> overlaps(sounds, other.heard, from, end))) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(String text, String other, int from, int to) {
        if (other.isEmpty()) {
            return false;
        }
        int at = text.indexOf(other, Math.max(0, from - other.length() + 1));
        return at >= 0 && at < to;
    }

    /** Latin phrases count at the beginning and end of words alone: "hit me" is not in "white men". */
    private int at(String scene, int from) {
        for (int at = scene.indexOf(text, from); at >= 0; at = scene.indexOf(text, at + 1)) {
            if (!isLatin(text.charAt(0)) || isFree(scene, at - 1) && isFree(scene, at + text.length())) {
                return at;
            }
        }
        return -1;
    }

    private boolean isNegated(String scene, int at) {
        String before = scene.substring(Math.max(0, at - BEFORE), at);
        return (isLatin(text.charAt(0)) ? NEGATED_LATIN : NEGATED_HAN)
                .matcher(before)
                .find();
    }

    private static boolean isFree(String text, int at) {
        return at < 0 || at >= text.length() || !isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
