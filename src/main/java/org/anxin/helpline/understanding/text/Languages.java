package org.anxin.helpline.understanding.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anxin.helpline.understanding.Language;

/** Tells languages apart: by script, and within Latin letters by syllables of pinyin, marks and common words. */
public final class Languages {

    private static final Map<UnicodeScript, Language> OTHERS = Map.of(
            UnicodeScript.MYANMAR, Language.BURMESE,
            UnicodeScript.LAO, Language.LAO,
            UnicodeScript.THAI, Language.THAI);
    /** Marks that no other language we meet writes. */
    private static final String VIETNAMESE = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ";

    private static final Set<String> LIKE_PINYIN = WordList.load("nlp-models/en/like-pinyin.txt");
    private static final Set<String> UNMARKED = WordList.load("nlp-models/vi.txt");

    private Languages() {}

    public static Language of(String normalised) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        normalised
                .codePoints()
                .filter(Character::isLetter)
                .forEach(point -> counts.merge(UnicodeScript.of(point), 1, Integer::sum));
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        int latin = counts.getOrDefault(UnicodeScript.LATIN, 0);
        for (Map.Entry<UnicodeScript, Language> other : OTHERS.entrySet()) {
            if (counts.getOrDefault(other.getKey(), 0) > han) {
                return other.getValue();
            }
        }
        if (han > 0) {
            return isMixed(normalised, han) ? Language.MIXED : Language.CHINESE;
        }
        return latin == 0 ? Language.UNKNOWN : latin(normalised);
    }

    /** More English words than a name or a brand, and no fewer of them than a sixth of the characters. */
    private static boolean isMixed(String text, int han) {
        long english = Word.of(text).stream()
                .filter(word -> word.text().length() > 1 && word.text().chars().allMatch(c -> c >= 'a' && c <= 'z'))
                .filter(word -> LIKE_PINYIN.contains(word.text())
                        || Sounds.syllables(word.text()).isEmpty())
                .count();
        return english >= 2 && english * 6 >= han;
    }

    private static Language latin(String text) {
        if (text.chars().anyMatch(c -> VIETNAMESE.indexOf(c) >= 0)) {
            return Language.VIETNAMESE;
        }
        List<Word> words = Word.of(text).stream()
                .filter(word -> Character.isLetter(word.text().charAt(0)))
                .toList();
        int pinyin = 0;
        int english = 0;
        int vietnamese = 0;
        for (Word word : words) {
            boolean syllables = !Sounds.syllables(word.text()).isEmpty();
            if (UNMARKED.contains(word.text())) {
                vietnamese++;
            }
            if (syllables && !LIKE_PINYIN.contains(word.text())) {
                pinyin++;
            } else if (!syllables) {
                english++;
            }
        }
        if (vietnamese >= 2 && vietnamese * 2 >= words.size() && pinyin * 5 < words.size() * 4) {
            return Language.VIETNAMESE;
        }
        return pinyin > english ? Language.PINYIN : Language.ENGLISH;
    }
}
