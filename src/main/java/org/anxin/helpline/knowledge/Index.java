package org.anxin.helpline.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
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

    private static final String ANSWER = "answer";
    /** Questions are short: their length says little. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(1.0f, 0.35f);

    private static final Layer ASK = new Layer("ask", "ask-pairs", "ask-things");
    private static final Layer WHOLE = new Layer("whole", "whole-pairs", "whole-things");

    private final Reader reader;
    private final Weights weights;
    private final IndexSearcher searcher;
    private final int size;

    /** Fields of documents that hold one question, or a whole answer. */
    private record Layer(String single, String pairs, String things) {}

    /** How texts are taken apart. */
    record Reader(Analyzer single, Analyzer pairs, Concepts concepts) {}

    /** What is searched in: an answer's questions, and its other words. */
    record Page(List<String> asks, String words) {}

    Index(List<Page> pages, Reader reader, Weights weights) {
        this.reader = reader;
        this.weights = weights;
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

    /** Scores of the pages that share anything with the text, by their place in the list. */
    Map<Integer, Double> scores(String text) {
        Map<Integer, Double> scores = new HashMap<>();
        collect(query(text, ASK), 1, scores, Math::max);
        collect(query(text, WHOLE), weights.whole(), scores, Double::sum);
        return scores;
    }

    /** The things a text is about. */
    Set<String> things(String text) {
        return reader.concepts().of(text);
    }

    private void collect(
            BooleanQuery query, double weight, Map<Integer, Double> scores, BinaryOperator<Double> joined) {
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
            writer.addDocument(document(answer, ask, ASK));
        }
        writer.addDocument(document(answer, String.join("\n", page.asks()) + "\n" + page.words(), WHOLE));
    }

    private Document document(int answer, String text, Layer layer) {
        Document document = new Document();
        document.add(new StoredField(ANSWER, answer));
        document.add(new TextField(layer.single(), reader.single().tokenStream(layer.single(), text)));
        document.add(new TextField(layer.pairs(), reader.pairs().tokenStream(layer.pairs(), text)));
        reader.concepts()
                .of(text)
                .forEach(thing -> document.add(new StringField(layer.things(), thing, Field.Store.NO)));
        return document;
    }

    private BooleanQuery query(String text, Layer layer) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        add(query, layer.single(), Analyzers.terms(reader.single(), text), 1);
        add(query, layer.pairs(), Analyzers.terms(reader.pairs(), text), weights.pairs());
        add(query, layer.things(), reader.concepts().of(text), weights.things());
        return query.build();
    }

    private static void add(BooleanQuery.Builder query, String field, Collection<String> terms, float boost) {
        for (String term : terms.stream().distinct().toList()) {
            query.add(new BoostQuery(new TermQuery(new Term(field, term)), boost), BooleanClause.Occur.SHOULD);
        }
    }
}
