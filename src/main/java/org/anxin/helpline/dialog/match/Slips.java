package org.anxin.helpline.dialog.match;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.match.Latin.Token;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds words of a vocabulary that were typed by their sound (jubao, 举抱) or with a slip of the finger (reprot). */
final class Slips {

    private static final int SHORTEST_TYPO = 5;
    private static final DamerauLevenshteinDistance ONE_SLIP = new DamerauLevenshteinDistance(1);
    private static final Pattern TONES = Pattern.compile("\\d");
    private static final Pattern DENIED_BEFORE = Pattern.compile(".*(?:bu|mei|bie)(?:xian|yao|shi|yon|nen)?");

    private final String plain;
    private final List<Token> tokens;
    private final List<String> words;
    private final List<String> spoken;
    private final List<Span> bySound = new ArrayList<>();
    private final List<Span> byTypo = new ArrayList<>();

    Slips(String plain, Vocabulary vocabulary) {
        this.plain = plain;
        this.tokens = Latin.tokens(plain);
        this.words = tokens.stream().map(Token::word).toList();
        this.spoken = words.stream().map(Slips::spoken).toList();
        List<String> syllables = Plain.hasHan(plain) ? Syllables.of(plain) : List.of();
        for (Entry entry : vocabulary.entries()) {
            if (entry.name().isEmpty()) {
                continue;
            }
            if (!entry.syllables().isEmpty()) {
                spelled(entry);
                homophones(entry, syllables);
            } else {
                typos(entry);
            }
        }
    }

    List<Span> bySound() {
        return bySound;
    }

    List<Span> byTypo() {
        return byTypo;
    }

    /** A single character's sound is shared by too many; it counts only where it is the whole answer. */
    private void spelled(Entry entry) {
        boolean single = entry.syllables().size() == 1;
        for (int i = 0; i < tokens.size(); i++) {
            StringBuilder joined = new StringBuilder();
            for (int j = i;
                    j < tokens.size() && joined.length() < entry.spelling().length();
                    j++) {
                joined.append(spoken.get(j));
                if (spoken.get(j).isEmpty()
                        || joined.charAt(0) != entry.spelling().charAt(0)) {
                    break;
                }
                int end = tokens.get(j).end();
                if (joined.toString().equals(entry.spelling()) && !(single && end < plain.length())) {
                    bySound.add(span(tokens.get(i).start(), end, entry, Denial.latin(words, i, entry.word())));
                }
            }
            if (!single) {
                inside(tokens.get(i), spoken.get(i), entry);
            }
        }
    }

    /** A whole sentence typed as one word: woyaojubao. */
    private void inside(Token token, String letters, Entry entry) {
        int at = letters.indexOf(entry.spelling());
        if (at < 0 || letters.length() == entry.spelling().length()) {
            return;
        }
        String before = letters.substring(0, at);
        String after = letters.substring(at + entry.spelling().length());
        if (Syllables.spell(before) && Syllables.spell(after)) {
            int start = token.start() + at;
            boolean denied = DENIED_BEFORE.matcher(before).matches();
            bySound.add(span(start, start + entry.spelling().length(), entry, denied));
        }
    }

    /** Characters that sound like the word and are no word of their own; a real word is no slip: 可疑 is not 可以. */
    private void homophones(Entry entry, List<String> syllables) {
        int length = entry.syllables().size();
        for (int at = 0; length > 1 && at + length <= syllables.size(); at++) {
            String written = plain.substring(at, at + length);
            if (syllables.subList(at, at + length).equals(entry.syllables())
                    && (length == plain.length() || sharesCharacter(written, entry.word()))
                    && !CoreDictionary.contains(written)) {
                boolean denied = Denial.han(plain, at, entry.word());
                bySound.add(span(at, at + length, entry, denied));
            }
        }
    }

    private void typos(Entry entry) {
        List<String> wanted = Latin.words(entry.word());
        for (int i = 0; i + wanted.size() <= tokens.size(); i++) {
            boolean all = true;
            for (int k = 0; k < wanted.size() && all; k++) {
                all = near(words.get(i + k), wanted.get(k));
            }
            if (all && !wanted.isEmpty()) {
                boolean denied = Denial.latin(words, i, entry.word());
                int end = tokens.get(i + wanted.size() - 1).end();
                byTypo.add(span(tokens.get(i).start(), end, entry, denied));
            }
        }
    }

    private static boolean near(String written, String wanted) {
        if (Latin.stem(written).equals(Latin.stem(wanted))) {
            return true;
        }
        return wanted.length() >= SHORTEST_TYPO
                && written.charAt(0) == wanted.charAt(0)
                && ONE_SLIP.apply(written, wanted) >= 0;
    }

    private static boolean sharesCharacter(String one, String other) {
        return one.chars().anyMatch(c -> other.indexOf(c) >= 0);
    }

    /** Letters only, folded as the spelling of the words is. */
    private static String spoken(String word) {
        return Syllables.folded(TONES.matcher(word).replaceAll(""));
    }

    private static Span span(int start, int end, Entry entry, boolean denied) {
        return new Span(start, end, Set.of(entry.name()), denied);
    }
}
