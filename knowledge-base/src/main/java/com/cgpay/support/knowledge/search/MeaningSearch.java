package com.cgpay.support.knowledge.search;

import com.cgpay.support.vectors.SentenceVector;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Finds questions by the cosine of their int8 vectors. */
final class MeaningSearch {

    /** Up to so many questions every vector is compared: about as fast as a graph, and nothing is missed. */
    private static final int MOST_SCANNED = 50_000;

    /** Lucene's own values for the neighbours of a node and for the search of them while a graph grows. */
    private static final int NEIGHBOURS = 16;

    private static final int BEAM = 100;

    private MeaningSearch() {}

    /** Stores vectors, and a graph of them only in a segment too large to scan: making it is most of the work. */
    static Codec codec() {
        KnnVectorsFormat vectors =
                new Lucene99HnswVectorsFormat(NEIGHBOURS, BEAM, 1, null, expectedVisits(MOST_SCANNED));
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return vectors;
            }
        };
    }

    /** Lucene makes a graph where it has more nodes than this number times their logarithm. */
    private static int expectedVisits(int nodes) {
        return (int) (nodes / Math.log(nodes));
    }

    /** The nearest questions in no particular order, each with its cosine as score. */
    static ScoreDoc[] search(IndexSearcher searcher, SentenceVector vector, Optional<Query> except, int most)
            throws IOException {
        Optional<Query> allowed = except.map(MeaningSearch::allBut);
        return searcher.getIndexReader().numDocs() > MOST_SCANNED
                ? walk(searcher, vector.toBytes(), allowed, most)
                : scan(searcher, vector.toBytes(), allowed.orElse(MatchAllDocsQuery.INSTANCE), most);
    }

    private static Query allBut(Query forbidden) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(forbidden, Occur.MUST_NOT)
                .build();
    }

    /** Walks the graph of neighbours (HNSW), which may miss some of the nearest. */
    private static ScoreDoc[] walk(IndexSearcher searcher, byte[] vector, Optional<Query> allowed, int most)
            throws IOException {
        Query nearest = new KnnByteVectorQuery(QuestionDocument.MEANING, vector, most, allowed.orElse(null));
        return Stream.of(searcher.search(nearest, most).scoreDocs)
                .map(found -> new ScoreDoc(found.doc, cosine(found.score)))
                .toArray(ScoreDoc[]::new);
    }

    private static ScoreDoc[] scan(IndexSearcher searcher, byte[] vector, Query allowed, int most) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(allowed), ScoreMode.COMPLETE_NO_SCORES, 1);
        HitQueue nearest = new HitQueue(most, true);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer allowedDocs = weight.scorer(leaf);
            if (allowedDocs != null) {
                scan(leaf, vector, allowedDocs.iterator(), nearest);
            }
        }
        return StreamSupport.stream(nearest.spliterator(), false)
                .filter(doc -> doc.score > Float.NEGATIVE_INFINITY)
                .toArray(ScoreDoc[]::new);
    }

    private static void scan(LeafReaderContext leaf, byte[] vector, DocIdSetIterator docs, HitQueue nearest)
            throws IOException {
        // A scorer also walks over documents that were deleted and not merged away yet.
        Bits live = leaf.reader().getLiveDocs();
        DoubleValues similarity = DoubleValuesSource.similarityToQueryVector(leaf, vector, QuestionDocument.MEANING);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if ((live == null || live.get(doc)) && similarity.advanceExact(doc)) {
                offer(nearest, leaf.docBase + doc, cosine(similarity.doubleValue()));
            }
        }
    }

    /** Takes the place of the worst hit so far; documents come in order, so that an equal one is not better. */
    private static void offer(HitQueue queue, int doc, float cosine) {
        ScoreDoc worst = queue.top();
        if (cosine > worst.score) {
            worst.score = cosine;
            worst.doc = doc;
            queue.updateTop();
        }
    }

    /** Lucene's similarity of a vector is (1 + cosine) / 2. */
    private static float cosine(double similarity) {
        return (float) (2 * similarity - 1);
    }
}
