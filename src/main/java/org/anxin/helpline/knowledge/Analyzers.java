package org.anxin.helpline.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** How texts become terms: single ones, and pairs of neighbours. */
final class Analyzers {

    /** Little words that say nothing; "no", "not", "without" and "after" say much here. */
    private static final CharArraySet EMPTY_WORDS = new CharArraySet(
            List.of(
                    "a", "an", "the", "is", "are", "was", "be", "to", "of", "in", "on", "at", "it", "its", "and", "or",
                    "that", "this", "there", "i", "my", "me", "we", "our", "am", "do", "does", "did", "he", "she",
                    "they", "his", "her", "him", "them", "their", "you", "your", "so", "but", "for", "with", "what",
                    "how", "can", "will", "would", "should", "have", "has", "had", "if", "just", "now", "please", "hi",
                    "hello"),
            false);
    /** Characters that carry grammar and politeness alone. */
    private static final CharArraySet EMPTY_CHARACTERS =
            new CharArraySet(List.of("的", "了", "吗", "呢", "吧", "啊", "我", "你", "们", "是", "请", "问", "呀", "么"), false);

    private Analyzers() {}

    /** Single characters of Chinese, words of anything else. */
    static Analyzer characters() {
        return analyzer(tokens -> new StopFilter(tokens, EMPTY_CHARACTERS));
    }

    static Analyzer characterPairs() {
        return analyzer(CJKBigramFilter::new);
    }

    /** Stems of English words. */
    static Analyzer stems() {
        return analyzer(Analyzers::stemmed);
    }

    static Analyzer stemPairs() {
        return analyzer(tokens -> {
            ShingleFilter pairs = new ShingleFilter(stemmed(tokens), 2, 2);
            pairs.setOutputUnigrams(false);
            pairs.setFillerToken("");
            return pairs;
        });
    }

    /** The terms of a text in their order. */
    static List<String> terms(Analyzer analyzer, String text) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    private static TokenStream stemmed(TokenStream tokens) {
        return new PorterStemFilter(new StopFilter(new EnglishPossessiveFilter(tokens), EMPTY_WORDS));
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, filters.apply(new LowerCaseFilter(tokens)));
            }
        };
    }
}
