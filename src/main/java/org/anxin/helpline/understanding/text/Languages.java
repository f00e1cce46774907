package org.anxin.helpline.understanding.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.anxin.helpline.understanding.Language;

/** Tells languages apart by script. Latin letters are English, unless their words are syllables of pinyin. */
public final class Languages {

    private static final Map<UnicodeScript, Language> OTHERS = Map.of(
            UnicodeScript.MYANMAR, Language.BURMESE,
            UnicodeScript.LAO, Language.LAO,
            UnicodeScript.THAI, Language.THAI);
    private static final Set<String> PINYIN = Set.of(
            "wo",
            "ni",
            "ta",
            "men",
            "de",
            "shi",
            "bu",
            "mei",
            "you",
            "laoban",
            "lao",
            "ban",
            "gongzi",
            "gong",
            "zi",
            "shenfenzheng",
            "jiuming",
            "jiu",
            "ming",
            "nihao",
            "hao",
            "qian",
            "fa",
            "kou",
            "bei",
            "zenme",
            "le",
            "zai",
            "nali",
            "bang",
            "bangwo",
            "xiexie",
            "zhongwen",
            "caidan",
            "jubao");
    /** Vietnamese marks that no other language we meet writes. */
    private static final String VIETNAMESE = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

    private Languages() {}

    public static Language of(String normalised) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        normalised
                .codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        for (Map.Entry<UnicodeScript, Language> other : OTHERS.entrySet()) {
            if (counts.getOrDefault(other.getKey(), 0) > 0) {
                return other.getValue();
            }
        }
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        int latin = counts.getOrDefault(UnicodeScript.LATIN, 0);
        if (han > 0) {
            return latin > 2 * han ? Language.MIXED : Language.CHINESE;
        }
        if (latin == 0) {
            return Language.UNKNOWN;
        }
        if (normalised.chars().anyMatch(c -> VIETNAMESE.indexOf(c) >= 0)) {
            return Language.VIETNAMESE;
        }
        return mostlyPinyin(normalised) ? Language.PINYIN : Language.ENGLISH;
    }

    private static boolean mostlyPinyin(String text) {
        String[] words = text.split("[^a-z]+");
        int known = 0;
        int all = 0;
        for (String word : words) {
            if (!word.isEmpty()) {
                all++;
                known += PINYIN.contains(word) ? 1 : 0;
            }
        }
        return known * 2 > all;
    }
}
