package org.anxin.helpline.dialog.match;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words of a vocabulary in a sentence as they are written: Han anywhere, Latin by whole words and stems. */
final class Exact {

    private static final Cover LEAD = Speech.cover("lead", "particles");
    private static final Cover PARTICLES = Speech.cover("particles");
    /** Of the words with one character only these may open a longer clause. */
    private static final String OPENERS = "有没是能要会别莫";

    private static final int LONGEST_DICTIONARY_WORD = 4;
    private static final Pattern UP_TO_MARK = Pattern.compile("^.*[\\p{P}\\p{S}]");
    private static final Pattern FROM_MARK = Pattern.compile("[\\s\\p{P}\\p{S}].*$");

    private final String plain;
    private final List<Latin.Token> tokens;
    private final List<String> words;
    private final List<String> stems;

    private Exact(String plain) {
        this.plain = plain;
        this.tokens = Latin.tokens(plain);
        this.words = tokens.stream().map(Latin.Token::word).toList();
        this.stems = words.stream().map(Latin::stem).toList();
    }

    static List<Span> find(String plain, Vocabulary vocabulary) {
        Exact exact = new Exact(plain);
        List<Span> spans = new ArrayList<>();
        for (Entry entry : vocabulary.entries()) {
            if (entry.han()) {
                exact.han(entry, spans);
            } else {
                exact.latin(entry, spans);
            }
        }
        return spans;
    }

    private void han(Entry entry, List<Span> spans) {
        String word = entry.word();
        for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (entry.leading() && !(opensClause(at) && standsAlone(at))) {
                continue;
            }
            spans.add(new Span(at, end, names(entry), Denial.han(plain, at, word)));
        }
    }

    private void latin(Entry entry, List<Span> spans) {
        int length = entry.stems().size();
        for (int i = 0; i + length <= tokens.size(); i++) {
            int start = tokens.get(i).start();
            if (stems.subList(i, i + length).equals(entry.stems())) {
                boolean denied = Denial.latin(words, i, entry.word());
                spans.add(new Span(start, tokens.get(i + length - 1).end(), names(entry), denied));
            }
        }
    }

    private boolean opensClause(int at) {
        String clause =
                UP_TO_MARK.matcher(plain.substring(0, at)).replaceFirst("").replace(" ", "");
        return clause.isEmpty() || LEAD.of(clause);
    }

    private boolean standsAlone(int at) {
        String rest = FROM_MARK.matcher(plain.substring(at + 1)).replaceFirst("");
        if (PARTICLES.of(rest)) {
            return true;
        }
        return OPENERS.indexOf(plain.charAt(at)) >= 0 && !beginsLongerWord(at);
    }

    private boolean beginsLongerWord(int at) {
        for (int end = at + 2; end <= Math.min(plain.length(), at + LONGEST_DICTIONARY_WORD); end++) {
            if (CoreDictionary.contains(plain.substring(at, end))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(Entry entry) {
        return entry.name().isEmpty() ? Set.of() : Set.of(entry.name());
    }
}
