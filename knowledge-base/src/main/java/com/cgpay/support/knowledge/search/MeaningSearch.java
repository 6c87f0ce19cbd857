package com.cgpay.support.knowledge.search;

import com.cgpay.support.vectors.SentenceVector;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds questions by the cosine of their int8 vectors. Safe for all threads. */
final class MeaningSearch {

    /** Up to so many questions every vector is compared: as fast as a graph, and nothing is missed. */
    private static final int MOST_SCANNED = 50_000;

    /** Lucene's own values for the neighbours of a node and for the search of them while a graph grows. */
    private static final int NEIGHBOURS = 16;

    private static final int BEAM = 100;

    /** Of the open segments; read when one is opened, dropped when it is closed. */
    private final Map<IndexReader.CacheKey, SegmentVectors> segments = new ConcurrentHashMap<>();

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

    /** Reads the vectors of new segments before anybody searches them. */
    void open(IndexReader reader) throws IOException {
        if (reader.numDocs() <= MOST_SCANNED) {
            for (LeafReaderContext segment : reader.leaves()) {
                vectors(segment.reader());
            }
        } else {
            segments.clear();
        }
    }

    private SegmentVectors vectors(LeafReader segment) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        SegmentVectors known = segments.get(core.getKey());
        if (known == null) {
            known = SegmentVectors.read(segment);
            segments.put(core.getKey(), known);
            core.addClosedListener(segments::remove);
        }
        return known;
    }

    /** The nearest questions in no particular order, each with its cosine as score. */
    ScoreDoc[] search(IndexSearcher searcher, SentenceVector vector, Optional<Query> except, int most)
            throws IOException {
        return searcher.getIndexReader().numDocs() > MOST_SCANNED
                ? walk(searcher, vector.toBytes(), except.map(MeaningSearch::allBut), most)
                : scan(searcher, rounded(vector), except.orElse(MatchNoDocsQuery.INSTANCE), most);
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

    /** Lucene's similarity of a vector is (1 + cosine) / 2. */
    private static float cosine(double similarity) {
        return (float) (2 * similarity - 1);
    }

    /** The same direction as the graph compares, so that both ways find the same. */
    private static SentenceVector rounded(SentenceVector vector) {
        byte[] bytes = vector.toBytes();
        float[] values = new float[bytes.length];
        for (int d = 0; d < values.length; d++) {
            values[d] = bytes[d];
        }
        return SentenceVector.of(values);
    }

    private ScoreDoc[] scan(IndexSearcher searcher, SentenceVector vector, Query forbidden, int most)
            throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(forbidden), ScoreMode.COMPLETE_NO_SCORES, 1);
        HitQueue nearest = new HitQueue(most, true);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            vectors(segment.reader()).scan(segment, vector, docs(weight.scorer(segment)), nearest);
        }
        return StreamSupport.stream(nearest.spliterator(), false)
                .filter(doc -> doc.score > Float.NEGATIVE_INFINITY)
                .toArray(ScoreDoc[]::new);
    }

    /** Deleted documents are among them, too, which nobody takes anyway. */
    private static BitSet docs(@Nullable Scorer scorer) throws IOException {
        BitSet docs = new BitSet();
        if (scorer != null) {
            DocIdSetIterator found = scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                docs.set(doc);
            }
        }
        return docs;
    }
}
