package org.anxin.helpline.dialog.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of scripts that put spaces between them, with where they stand, and their stems. */
final class Latin {

    private static final Pattern WORD =
            Pattern.compile("[^\\s\\p{P}\\p{S}\\p{IsHan}]+(?:'[^\\s\\p{P}\\p{S}\\p{IsHan}]+)*");
    private static final Pattern SIBILANT = Pattern.compile("(?:sh|ch|x|ss|z)es$");
    private static final int SHORTEST_WITH_ENDING = 4;

    private Latin() {}

    /** @param word without apostrophes, so that dont is don't */
    record Token(String word, int start, int end) {}

    static List<Token> tokens(String plain) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            tokens.add(new Token(words.group().replace("'", ""), words.start(), words.end()));
        }
        return tokens;
    }

    static List<String> words(String plain) {
        return tokens(plain).stream().map(Token::word).toList();
    }

    /** Simple on purpose: plurals and the endings of regular verbs, for comparing two words and nothing else. */
    static String stem(String word) {
        if (word.length() < SHORTEST_WITH_ENDING) {
            return word;
        }
        String stem = word;
        if (stem.endsWith("ies")) {
            stem = cut(stem, 3) + "y";
        } else if (SIBILANT.matcher(stem).find()) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("s") && "sui".indexOf(stem.charAt(stem.length() - 2)) < 0) {
            stem = cut(stem, 1);
        }
        if (stem.length() > 5 && stem.endsWith("ing")) {
            stem = cut(stem, 3);
        } else if (stem.length() > 4 && stem.endsWith("ed")) {
            stem = cut(stem, 2);
        }
        return stem.length() > 3 && stem.endsWith("e") ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int ending) {
        return word.substring(0, word.length() - ending);
    }
}
