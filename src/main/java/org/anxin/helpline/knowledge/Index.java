package org.anxin.helpline.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The answers in one language, in memory. An answer scores by the question it resembles most, and a little by
 * everything said in it. Thread-safe.
 */
final class Index {

    /** A document of one question. */
    private static final String ASK = "ask";

    private static final String ASK_PAIRS = "ask-pairs";
    /** A document of a whole answer. */
    private static final String ALL = "all";

    private static final String ALL_PAIRS = "all-pairs";
    private static final String ANSWER = "answer";

    private static final float PAIR_BOOST = 1.2f;
    private static final float WHOLE_WEIGHT = 0.55f;
    /** Questions are short: their length says little. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.0f, 0.35f);

    private final Analyzer single;
    private final Analyzer pairs;
    private final IndexSearcher searcher;
    private final int size;

    /** An answer's place and how well it fits. */
    record Hit(int answer, double score) {}

    /** What is searched in: an answer's questions, and its other words. */
    record Page(List<String> asks, String words) {}

    Index(List<Page> pages, Analyzer single, Analyzer pairs) {
        this.single = single;
        this.pairs = pairs;
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try {
            IndexWriterConfig config = new IndexWriterConfig().setSimilarity(SIMILARITY);
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (int answer = 0; answer < pages.size(); answer++) {
                    write(writer, answer, pages.get(answer));
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        searcher.setSimilarity(SIMILARITY);
        size = searcher.getIndexReader().numDocs();
    }

    /** Answers that share anything with the text, best first. */
    List<Hit> search(String text) {
        Map<Integer, Double> scores = new HashMap<>();
        collect(query(text, ASK, ASK_PAIRS), 1, scores, Math::max);
        collect(query(text, ALL, ALL_PAIRS), WHOLE_WEIGHT, scores, Double::sum);
        return scores.entrySet().stream()
                .map(score -> new Hit(score.getKey(), score.getValue()))
                .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::answer))
                .toList();
    }

    private void collect(
            BooleanQuery query,
            double weight,
            Map<Integer, Double> scores,
            java.util.function.BinaryOperator<Double> joined) {
        if (query.clauses().isEmpty()) {
            return;
        }
        try {
            for (ScoreDoc found : searcher.search(query, size).scoreDocs) {
                Number answer = searcher.storedFields()
                        .document(found.doc, Set.of(ANSWER))
                        .getField(ANSWER)
                        .numericValue();
                scores.merge(answer.intValue(), weight * found.score, joined);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(IndexWriter writer, int answer, Page page) throws IOException {
        for (String ask : page.asks()) {
            writer.addDocument(document(answer, ask, ASK, ASK_PAIRS));
        }
        writer.addDocument(document(answer, String.join("\n", page.asks()) + "\n" + page.words(), ALL, ALL_PAIRS));
    }

    private Document document(int answer, String text, String field, String pairField) {
        Document document = new Document();
        document.add(new StoredField(ANSWER, answer));
        document.add(new TextField(field, single.tokenStream(field, text)));
        document.add(new TextField(pairField, pairs.tokenStream(pairField, text)));
        return document;
    }

    private BooleanQuery query(String text, String field, String pairField) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms(single, text)) {
            query.add(new TermQuery(new Term(field, term)), BooleanClause.Occur.SHOULD);
        }
        for (String term : terms(pairs, text)) {
            query.add(new BoostQuery(new TermQuery(new Term(pairField, term)), PAIR_BOOST), BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static Set<String> terms(Analyzer analyzer, String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("query", text)) {
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
}
