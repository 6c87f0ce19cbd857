package com.cgpay.support.knowledge.search;

import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

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

    /** A folded question of an article. */
    public record Entry(String question, SentenceVector vector) {}

    /** Replaces all questions of an article; none removes it. */
    public void put(String article, List<Entry> entries) {
        List<Document> documents = new ArrayList<>();
        for (Entry entry : entries) {
            Document document = new Document();
            document.add(new StringField(ARTICLE, article, Field.Store.YES));
            document.add(new StringField(KEY, key(article, entry.question), Field.Store.NO));
            document.add(new StoredField(QUESTION, entry.question));
            document.add(new TextField(WHOLE, entry.question, Field.Store.NO));
            document.add(new TextField(PIECES, entry.question, Field.Store.NO));
            document.add(new KnnByteVectorField(MEANING, entry.vector.toBytes(), VectorSimilarityFunction.COSINE));
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

    /** Questions found by words and by meaning. */
    record Found(List<Hit> byWords, List<Hit> byMeaning) {}

    /** Articles that may answer a folded question, best first. */
    public List<Votes.Candidate> candidates(String folded, SentenceVector vector, Except except) {
        return Votes.count(search(folded, vector, except));
    }

    private Found search(String folded, SentenceVector vector, Except except) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Query allowed = allowed(except);
                return new Found(
                        hits(searcher, words(folded, allowed)),
                        hits(searcher, new KnnByteVectorQuery(MEANING, vector.toBytes(), VOTERS, allowed)));
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

    private static List<Hit> hits(IndexSearcher searcher, Query query) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, VOTERS).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            hits.add(new Hit(document.get(ARTICLE), document.get(QUESTION), found.score));
        }
        return hits;
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
