package org.anxin.helpline.dialog.match;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the first clause that says something means, by the words it begins with. */
final class Clauses {

    private static final String NO = "no";
    private static final String UNSURE = "unsure";
    private static final int FURTHEST = 3;
    private static final String MARKS = "[,，。、;；!！.~…\\n]+";
    private static final Cover LEAD = new Cover(List.of(
            "嗯", "哦", "啊", "呃", "那", "我", "我们", "他们", "你们", "老板", "这", "这个", "当然", "真", "真的", "也", "就", "都", "还", "应该",
            "肯定", "确实", "现在", "目前", "倒", "倒是", "其实", "这里", "我这", "里面", "晚上", "白天", "早上", "下午", "周末", "平时"));
    private static final Cover PARTICLES = Speech.cover("particles");
    private static final Cover QUESTIONS = Speech.cover("question");
    private static final String OPENERS = "有没是能要会别莫";
    private static final List<String> FILLERS =
            List.of("well", "um", "uh", "oh", "so", "please", "yes", "i", "think", "am");

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<List<String>, String> phrases = new HashMap<>();
    private final Cover heads;

    Clauses(Map<String, List<String>> words) {
        words.forEach((meaning, all) -> all.forEach(word -> {
            meanings.put(word, meaning);
            if (!Plain.hasHan(word)) {
                phrases.put(Latin.words(word), meaning);
            }
        }));
        this.heads = new Cover(meanings.keySet().stream().filter(Plain::hasHan).toList());
    }

    Optional<String> read(String plain) {
        Optional<String> whole = Optional.ofNullable(meanings.get(plain))
                .or(() -> Optional.ofNullable(meanings.get(Speech.bare(plain))));
        return whole.or(() -> List.of(plain.split(MARKS)).stream()
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .limit(FURTHEST)
                .flatMap(clause -> clause(clause).stream())
                .findFirst());
    }

    private Optional<String> clause(String clause) {
        String bare = Speech.bare(clause);
        Optional<String> whole = Optional.ofNullable(meanings.get(bare));
        return whole.isPresent() ? whole : Plain.hasHan(bare) ? han(bare) : latin(Latin.words(bare));
    }

    /** Behind a subject or a filler, the longest word the clause begins with. */
    private Optional<String> han(String clause) {
        if (clause.matches(".*(?:吗|么)$")) {
            return Optional.empty();
        }
        String rest = clause.replace(" ", "");
        for (int skipped = 0; skipped <= FURTHEST && !rest.isEmpty(); skipped++) {
            if (QUESTIONS.head(rest) > 0) {
                return Optional.empty();
            }
            int length = heads.head(rest);
            if (length > 0 && counts(rest, length)) {
                return Optional.of(unlessTurned(rest, length));
            }
            int lead = LEAD.head(rest);
            if (lead == 0) {
                break;
            }
            rest = rest.substring(lead);
        }
        return Optional.empty();
    }

    /** 当然不行 and 可以不 end in no, whatever they begin with. */
    private String unlessTurned(String rest, int length) {
        String behind = rest.substring(length);
        int next = heads.head(behind);
        boolean turned = next > 0 && counts(behind, next);
        String first = meanings.getOrDefault(rest.substring(0, length), "");
        String second = turned ? meanings.getOrDefault(behind.substring(0, next), "") : "";
        return second.equals(NO) && !first.equals(UNSURE) ? NO : first;
    }

    private static boolean counts(String rest, int length) {
        String behind = rest.substring(length);
        if (length > 1 || behind.isEmpty() || PARTICLES.of(behind)) {
            return true;
        }
        boolean longer = IntStream.rangeClosed(2, Math.min(4, rest.length()))
                .anyMatch(end -> CoreDictionary.contains(rest.substring(0, end)));
        return OPENERS.indexOf(rest.charAt(0)) >= 0 && !longer;
    }

    private Optional<String> latin(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            for (int length = rest.size(); length > 0; length--) {
                String meaning = phrases.get(rest.subList(0, length));
                // "Not safe" is no answer to most questions; "not" alone is.
                if (meaning != null && !(rest.getFirst().equals("not") && length == 1 && rest.size() > 1)) {
                    return Optional.of(turned(meaning, rest.subList(length, rest.size())));
                }
            }
            if (!FILLERS.contains(rest.removeFirst())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String turned(String meaning, List<String> behind) {
        String next = behind.isEmpty() ? "" : behind.getFirst();
        if (next.equals("not")) {
            return meaning.equals(UNSURE) ? UNSURE : NO;
        }
        boolean both = behind.equals(List.of("no")) || behind.equals(List.of("and", "no"));
        return both && !meaning.equals(NO) ? UNSURE : meaning;
    }
}
