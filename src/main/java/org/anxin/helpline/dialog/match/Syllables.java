package org.anxin.helpline.dialog.match;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pinyin without tones: how Han characters are spelled, and whether Latin letters are such spelling. */
final class Syllables {

    private static final Pattern NASAL = Pattern.compile("ng(?![aeiou])");
    /** As they are and folded. */
    private static final Cover ALL = new Cover(Arrays.stream(Pinyin.values())
            .filter(pinyin -> pinyin != Pinyin.none5)
            .map(Syllables::plain)
            .flatMap(syllable -> Stream.of(syllable, folded(syllable)))
            .toList());

    private Syllables() {}

    /** The syllable of each character; what has none is left as an empty one. */
    static List<String> of(String han) {
        List<String> syllables = new ArrayList<>();
        for (Pinyin pinyin : PinyinDictionary.convertToPinyinArray(han)) {
            syllables.add(pinyin == Pinyin.none5 ? "" : plain(pinyin));
        }
        return syllables;
    }

    static boolean spell(String letters) {
        return ALL.of(letters);
    }

    /** What southern speakers write alike becomes alike: z and zh, c and ch, s and sh, n and ng. */
    static String folded(String spelling) {
        return NASAL.matcher(spelling.replace("zh", "z")
                        .replace("ch", "c")
                        .replace("sh", "s")
                        .replace('v', 'u'))
                .replaceAll("n");
    }

    private static String plain(Pinyin pinyin) {
        return pinyin.getPinyinWithoutTone();
    }
}
