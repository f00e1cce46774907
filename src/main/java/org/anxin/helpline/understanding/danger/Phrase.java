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
 */
record Phrase(String text, String heard) {

    /** Two syllables sound like too many other things, unless the whole text is typed in pinyin. */
    private static final int FEWEST_HEARD = 3;

    private static final int FEWEST_TYPED = 2;
    private static final Pattern NEGATED_HAN = Pattern.compile("(没|没有|从没|从来没|从来没有|没人|不会|不再|别|没再|再没)(被|有|人|再|在|把我)?$");
    private static final Pattern NEGATED_LATIN = Pattern.compile(
            "\\b(not|never|isn'?t|wasn'?t|aren'?t|weren'?t|didn'?t|doesn'?t|nobody|no one|without|no longer)( \\w+)?(been |being |getting |get |gets )?\\s*$");

    static Phrase of(String phrase) {
        String text = Normaliser.of(phrase);
        List<Sound> sounds = Sounds.of(text);
        boolean han = sounds.stream().anyMatch(Sound::han);
        return new Phrase(text, han && sounds.size() >= FEWEST_TYPED ? Scene.heard(sounds) : "");
    }

    boolean in(Scene scene) {
        return isWritten(scene.text(), true) || isHeard(scene);
    }

    /** Negated or not. */
    boolean isWithin(Scene scene) {
        return isWritten(scene.text(), false) || isHeard(scene);
    }

    private boolean isHeard(Scene scene) {
        return !heard.isEmpty()
                && (scene.typed() || heard.chars().filter(c -> c == ' ').count() > FEWEST_HEARD)
                && scene.heard().contains(heard);
    }

    /** Latin phrases count at the beginning and end of words alone: "hit me" is not in "white men". */
    private boolean isWritten(String scene, boolean affirmed) {
        for (int at = scene.indexOf(text); at >= 0; at = scene.indexOf(text, at + 1)) {
            boolean whole = !isLatin(text.charAt(0)) || isFree(scene, at - 1) && isFree(scene, at + text.length());
            if (whole && !(affirmed && isNegated(scene, at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNegated(String scene, int at) {
        String before = scene.substring(Math.max(0, at - 24), at);
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
