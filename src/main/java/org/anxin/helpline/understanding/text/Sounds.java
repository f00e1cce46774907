package org.anxin.helpline.understanding.text;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a Chinese text sounds, whether it was written in characters, in pinyin, or with the wrong characters. */
public final class Sounds {

    private static final String[] SAID = Arrays.stream(Pinyin.values())
            .map(pinyin -> pinyin.getPinyinWithoutTone().replace('ü', 'v'))
            .toArray(String[]::new);
    private static final String[] HEARD =
            Arrays.stream(SAID).map(Syllables::merge).toArray(String[]::new);

    private static final String MARKED = "āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü";
    private static final String BARE = "aaaaooooeeeeiiiiuuuuvvvvv";

    private Sounds() {}

    /** Of a normalised text, in order; punctuation and signs are left out. */
    public static List<Sound> of(String text) {
        Pinyin[] readings = PinyinDictionary.convertToPinyinArray(text);
        boolean aligned = readings.length == text.length();
        List<Sound> sounds = new ArrayList<>(text.length());
        for (int at = 0; at < text.length(); ) {
            char unit = text.charAt(at);
            if (Character.isIdeographic(unit)) {
                sounds.add(han(text, at, aligned ? readings[at] : Pinyin.none5));
                at++;
            } else if (isWord(unit)) {
                int end = at;
                while (end < text.length() && isWord(text.charAt(end)) && digit(text, end) == digit(text, at)) {
                    end++;
                }
                word(sounds, text.substring(at, end), at, end);
                at = end;
            } else {
                at++;
            }
        }
        return sounds;
    }

    /** The syllables of a word of Latin letters, unmerged; empty if it is not pinyin. */
    static List<String> syllables(String word) {
        return Syllables.of(bare(word));
    }

    private static Sound han(String text, int at, Pinyin reading) {
        String written = text.substring(at, at + 1);
        return reading == Pinyin.none5
                ? new Sound(written, written, written, at, at + 1, true)
                : new Sound(written, HEARD[reading.ordinal()], SAID[reading.ordinal()], at, at + 1, true);
    }

    private static void word(List<Sound> sounds, String word, int start, int end) {
        List<String> syllables = Character.isDigit(word.charAt(0)) ? List.of() : syllables(word);
        if (syllables.isEmpty()) {
            String shape = Shapes.of(word);
            sounds.add(new Sound(shape, shape, shape, start, end, false));
            return;
        }
        String written = word;
        for (String syllable : syllables) {
            sounds.add(new Sound(written, Syllables.merge(syllable), syllable, start, end, false));
            written = "";
        }
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int marked = MARKED.indexOf(word.charAt(i));
            bare.append(marked < 0 ? word.charAt(i) : BARE.charAt(marked));
        }
        return bare.toString();
    }

    private static boolean isWord(char unit) {
        return Character.isLetterOrDigit(unit) && !Character.isIdeographic(unit);
    }

    private static boolean digit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }
}
