package com.cgpay.support.knowledge.search;

import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one language, one Lucene document each, found by words (two text fields, BM25) or by meaning (int8
 * vectors). Safe for all threads; a change is found by the next search.
 */
public final class QuestionIndex implements AutoCloseable {

    /** As many questions vote; more change nothing (measured). */
    private static final int VOTERS = 120;

    /** Longer questions are cut for the search by words: each of their n-grams is a clause. */
    private static final int LONGEST_QUERY = 300;

    private static final String ARTICLE = "article";
    private static final String ARTICLE_COLUMN = "article-column";
    private static final String KEY = "key";
    private static final String QUESTION = "question";
    private static final String WHOLE = "whole";
    private static final String PIECES = "pieces";
    private static final String MEANING = "meaning";

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public QuestionIndex(Language language) {
        this.analyzer = analyzer(language);
        try {
            this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chinese: characters and pairs of them; English: word stems and groups of three letters, for typos. */
    private static Analyzer analyzer(Language language) {
        return switch (language) {
            case ZH ->
                new PerFieldAnalyzerWrapper(
                        new StandardAnalyzer(), Map.of(WHOLE, new StandardAnalyzer(), PIECES, new CJKAnalyzer()));
            case EN ->
                new PerFieldAnalyzerWrapper(
                        new StandardAnalyzer(), Map.of(WHOLE, new EnglishAnalyzer(), PIECES, trigrams()));
        };
    }

    private static Analyzer trigrams() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                return new TokenStreamComponents(words, new NGramTokenFilter(new LowerCaseFilter(words), 3, 3, true));
            }
        };
    }

    /**
     * A folded question of an article.
     *
     * @param vector null while it is not known yet; the question is found by words alone
     */
    public record Entry(String question, @Nullable SentenceVector vector) {}

    /** Replaces all questions of an article; none removes it. */
    public void put(String article, List<Entry> entries) {
        List<Document> documents = new ArrayList<>();
        for (Entry entry : entries) {
            Document document = new Document();
            document.add(new StringField(ARTICLE, article, Field.Store.NO));
            document.add(new BinaryDocValuesField(ARTICLE_COLUMN, new BytesRef(article)));
            document.add(new StringField(KEY, key(article, entry.question), Field.Store.NO));
            document.add(new BinaryDocValuesField(QUESTION, new BytesRef(entry.question)));
            document.add(new TextField(WHOLE, entry.question, Field.Store.NO));
            document.add(new TextField(PIECES, entry.question, Field.Store.NO));
            if (entry.vector != null) {
                document.add(new KnnByteVectorField(MEANING, entry.vector.toBytes(), VectorSimilarityFunction.COSINE));
            }
            documents.add(document);
        }
        try {
            Term old = new Term(ARTICLE, article);
            if (documents.isEmpty()) {
                writer.deleteDocuments(old);
            } else {
                writer.updateDocuments(old, documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String article, String question) {
        return article + '\t' + question;
    }

    /** Makes all changes so far visible to searches. */
    public void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a search must not see; for learning from the knowledge's own questions. */
    public sealed interface Except {
        record Nothing() implements Except {}

        record OneQuestion(String article, String question) implements Except {}

        record WholeArticle(String article) implements Except {}
    }

    /** Questions found by words and by meaning, best first. */
    public record Found(List<Hit> byWords, List<Hit> byMeaning) {}

    /** The questions nearest to a folded one. */
    public Found search(String folded, SentenceVector vector, Except except) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query allowed = allowed(except);
                ScoreDoc[] byWords = searcher.search(words(folded, allowed), VOTERS).scoreDocs;
                ScoreDoc[] byMeaning = nearest(searcher, vector.toBytes(), allowed);
                return new Found(hits(searcher, byWords), hits(searcher, byMeaning));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query allowed(Except except) {
        Term forbidden = switch (except) {
            case Except.Nothing _ -> new Term(KEY, "");
            case Except.OneQuestion(String article, String question) -> new Term(KEY, key(article, question));
            case Except.WholeArticle(String article) -> new Term(ARTICLE, article);
        };
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(new TermQuery(forbidden), Occur.MUST_NOT)
                .build();
    }

    private Query words(String folded, Query allowed) {
        String text = folded.substring(0, Math.min(folded.length(), LONGEST_QUERY));
        QueryBuilder builder = new QueryBuilder(analyzer);
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(allowed, Occur.FILTER);
        for (String field : List.of(WHOLE, PIECES)) {
            Query inField = builder.createBooleanQuery(field, text);
            if (inField != null) {
                query.add(inField, Occur.SHOULD);
            }
        }
        return query.setMinimumNumberShouldMatch(1).build();
    }

    /** An exact scan: up to some ten thousand questions it is faster than walking a graph, and never misses. */
    private static ScoreDoc[] nearest(IndexSearcher searcher, byte[] vector, Query allowed) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(allowed), ScoreMode.COMPLETE_NO_SCORES, 1);
        HitQueue nearest = new HitQueue(VOTERS, true);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer allowedDocs = weight.scorer(leaf);
            if (allowedDocs != null) {
                DoubleValues similarity = DoubleValuesSource.similarityToQueryVector(leaf, vector, MEANING);
                DocIdSetIterator docs = allowedDocs.iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (similarity.advanceExact(doc)) {
                        offer(nearest, leaf.docBase + doc, similarity.doubleValue());
                    }
                }
            }
        }
        return StreamSupport.stream(nearest.spliterator(), false)
                .filter(doc -> doc.score > Float.NEGATIVE_INFINITY)
                .toArray(ScoreDoc[]::new);
    }

    /** Takes the place of the worst hit so far; documents come in order, so that an equal one is not better. */
    private static void offer(HitQueue queue, int doc, double similarity) {
        ScoreDoc worst = queue.top();
        // Lucene's similarity of a vector is (1 + cosine) / 2.
        float cosine = (float) (2 * similarity - 1);
        if (cosine > worst.score) {
            worst.score = cosine;
            worst.doc = doc;
            queue.updateTop();
        }
    }

    /** Reads what was found in the order of the index, in which its columns can be read, and returns it best first. */
    private static List<Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        ScoreDoc[] docs = found.clone();
        Arrays.sort(docs, Comparator.comparingInt(doc -> doc.doc));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Hit> hits = new ArrayList<>(docs.length);
        int leaf = -1;
        @Nullable BinaryDocValues articles = null;
        @Nullable BinaryDocValues questions = null;
        for (ScoreDoc doc : docs) {
            int itsLeaf = ReaderUtil.subIndex(doc.doc, leaves);
            if (itsLeaf != leaf || articles == null || questions == null) {
                leaf = itsLeaf;
                articles = DocValues.getBinary(leaves.get(leaf).reader(), ARTICLE_COLUMN);
                questions = DocValues.getBinary(leaves.get(leaf).reader(), QUESTION);
            }
            int inLeaf = doc.doc - leaves.get(leaf).docBase;
            hits.add(new Hit(value(articles, inLeaf), value(questions, inLeaf), doc.score));
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }

    private static String value(BinaryDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "";
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
