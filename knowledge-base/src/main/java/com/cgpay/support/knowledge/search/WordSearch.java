package com.cgpay.support.knowledge.search;

import com.cgpay.support.training.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.QueryBuilder;

/** Finds questions by their words, in two fields, ranked by BM25. Safe for all threads. */
final class WordSearch {

    /** In code units; a longer question is cut, because each of its n-grams is a clause. */
    private static final int LONGEST_QUERY = 300;

    private final Analyzer analyzer;

    WordSearch(Language language) {
        this.analyzer = analyzer(language);
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** Chinese: characters and pairs of them; English: word stems and groups of three letters, for typos. */
    private static Analyzer analyzer(Language language) {
        return switch (language) {
            case ZH -> inFields(new StandardAnalyzer(), new CJKAnalyzer());
            case EN -> inFields(new EnglishAnalyzer(), trigrams());
        };
    }

    private static Analyzer inFields(Analyzer whole, Analyzer pieces) {
        return new PerFieldAnalyzerWrapper(
                new StandardAnalyzer(), Map.of(QuestionDocument.WHOLE, whole, QuestionDocument.PIECES, pieces));
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

    /** The best questions, best first; what cannot be among them is skipped rather than counted. */
    ScoreDoc[] search(IndexSearcher searcher, String folded, Optional<Query> except, int most) throws IOException {
        return searcher.search(query(folded, except), new TopScoreDocCollectorManager(most, most)).scoreDocs;
    }

    private Query query(String folded, Optional<Query> except) {
        String text = folded.substring(0, Math.min(folded.length(), LONGEST_QUERY));
        QueryBuilder builder = new QueryBuilder(analyzer);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : List.of(QuestionDocument.WHOLE, QuestionDocument.PIECES)) {
            Query inField = builder.createBooleanQuery(field, text);
            if (inField != null) {
                query.add(inField, Occur.SHOULD);
            }
        }
        except.ifPresent(forbidden -> query.add(forbidden, Occur.MUST_NOT));
        return query.build();
    }
}
