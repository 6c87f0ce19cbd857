package com.cgpay.support.knowledge.search;

import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The questions of one language, one Lucene document each, found by words or by meaning. Safe for all
 * threads; a change is found by the search after the next {@link #refresh}.
 */
public final class QuestionIndex implements AutoCloseable {

    /** As many questions vote; more change nothing (measured). */
    private static final int VOTERS = 120;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final WordSearch words;
    private final MeaningSearch meaning = new MeaningSearch();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public QuestionIndex(Language language) {
        this.words = new WordSearch(language);
        try {
            this.writer = new IndexWriter(directory, config());
            this.searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
                        throws IOException {
                    meaning.open(reader);
                    return super.newSearcher(reader, previous);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody waits for a merge: it goes on in the background while searches see what is new. */
    private IndexWriterConfig config() {
        return new IndexWriterConfig(words.analyzer())
                .setCodec(MeaningSearch.codec())
                .setMaxFullFlushMergeWaitMillis(0);
    }

    /**
     * A folded question of an article.
     *
     * @param vector null while it is not known yet; the question is found by words alone
     */
    public record Indexed(String question, @Nullable SentenceVector vector) {}

    /** Replaces all questions of an article; none removes it. */
    public void put(String article, List<Indexed> entries) {
        List<Document> documents = entries.stream()
                .map(entry -> QuestionDocument.of(article, entry))
                .toList();
        try {
            Term old = new Term(QuestionDocument.ARTICLE, article);
            if (documents.isEmpty()) {
                writer.deleteDocuments(old);
            } else {
                writer.updateDocuments(old, documents);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The questions nearest to a folded one; both lists are of the same state of the index. */
    public Found search(String folded, SentenceVector vector, Except except) {
        return read(searcher -> new Found(byWords(searcher, folded, except), byMeaning(searcher, vector, except)));
    }

    /** The questions that share the rarest words with a folded one, best first. */
    public List<Hit> byWords(String folded, Except except) {
        return read(searcher -> byWords(searcher, folded, except));
    }

    /** The questions that mean nearly the same, best first. */
    public List<Hit> byMeaning(SentenceVector vector, Except except) {
        return read(searcher -> byMeaning(searcher, vector, except));
    }

    private List<Hit> byWords(IndexSearcher searcher, String folded, Except except) throws IOException {
        return Hits.read(searcher, words.search(searcher, folded, forbidden(except), VOTERS));
    }

    private List<Hit> byMeaning(IndexSearcher searcher, SentenceVector vector, Except except) throws IOException {
        return Hits.read(searcher, meaning.search(searcher, vector, forbidden(except), VOTERS));
    }

    private interface Search<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Search<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Query> forbidden(Except except) {
        return switch (except) {
            case Except.Nothing _ -> Optional.empty();
            case Except.OneQuestion(String article, String question) ->
                Optional.of(new TermQuery(new Term(QuestionDocument.KEY, QuestionDocument.key(article, question))));
            case Except.WholeArticle(String article) ->
                Optional.of(new TermQuery(new Term(QuestionDocument.ARTICLE, article)));
        };
    }

    /** What the index takes in memory, in bytes. */
    public long bytes() {
        try {
            long bytes = 0;
            for (String file : directory.listAll()) {
                bytes += directory.fileLength(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
