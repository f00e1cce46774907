package org.anxin.helpline.understanding.danger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.understanding.Language;
import org.anxin.helpline.understanding.text.Concepts;
import org.anxin.helpline.understanding.text.Languages;
import org.anxin.helpline.understanding.text.Mention;
import org.anxin.helpline.understanding.text.NormalText;
import org.anxin.helpline.understanding.text.Sound;
import org.anxin.helpline.understanding.text.Sounds;
import org.anxin.helpline.understanding.text.Word;

/**
 * A text as the rules look at it: as it is written, as it sounds, and with the concepts of both languages.
 *
 * @param text normalised
 * @param heard its syllables between single spaces
 * @param typed whether it is typed in pinyin
 * @param mentions what is written as in the list, or only heard where it is typed
 * @param concepts the concepts of these
 * @param certain the concepts of those that are not only heard in two syllables: 以前 sounds like 一千
 * @param pairs which two characters stand side by side, roughly
 * @param soundPairs which two syllables do, roughly
 */
record Scene(
        String text,
        String heard,
        boolean typed,
        List<Mention> mentions,
        Set<String> concepts,
        Set<String> certain,
        BitSet pairs,
        BitSet soundPairs) {

    private static final int PAIRS = 4096;

    /** So many syllables sound like nothing else. */
    private static final int CLEAR = 3;

    static Scene of(NormalText normal) {
        String text = normal.text();
        List<Sound> sounds = Sounds.of(text);
        boolean typed = Languages.of(text) == Language.PINYIN;
        List<Mention> mentions = new ArrayList<>(Concepts.chinese().in(text, sounds).stream()
                .filter(mention -> mention.written() || typed)
                .toList());
        if (!typed) {
            mentions.addAll(Concepts.english().in(Word.of(text)));
        }
        return new Scene(
                text,
                heard(sounds),
                typed,
                mentions,
                concepts(mentions.stream()),
                concepts(mentions.stream().filter(mention -> mention.written() || mention.units() >= CLEAR)),
                pairs(text),
                soundPairs(sounds));
    }

    private static Set<String> concepts(Stream<Mention> mentions) {
        return mentions.map(Mention::concept).collect(Collectors.toSet());
    }

    private static BitSet pairs(String text) {
        BitSet pairs = new BitSet(PAIRS);
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.set(pair(text, i));
        }
        return pairs;
    }

    private static BitSet soundPairs(List<Sound> sounds) {
        BitSet pairs = new BitSet(PAIRS);
        for (int i = 0; i + 1 < sounds.size(); i++) {
            pairs.set(soundPair(sounds, i));
        }
        return pairs;
    }

    /** The number that two syllables side by side have; others may have it, too. */
    static int soundPair(List<Sound> sounds, int at) {
        return (sounds.get(at).heard().hashCode() * 31
                        + sounds.get(at + 1).heard().hashCode())
                & PAIRS - 1;
    }

    private static int pair(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) & PAIRS - 1;
    }

    /** Whether a phrase may be in it, which most are not: its first and last two characters are somewhere. */
    boolean mayHold(String phrase) {
        return phrase.length() < 2 || pairs.get(pair(phrase, 0)) && pairs.get(pair(phrase, phrase.length() - 2));
    }

    /** How many syllables, words and numbers there are. */
    long units() {
        return heard.chars().filter(c -> c == ' ').count() - 1;
    }

    static String heard(List<Sound> sounds) {
        StringBuilder heard = new StringBuilder(" ");
        sounds.forEach(sound -> heard.append(sound.heard()).append(' '));
        return heard.toString();
    }
}
