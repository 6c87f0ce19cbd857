package com.cgpay.support.knowledge.search;

import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.VectorTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;

/**
 * The vectors of one segment of the index, laid out for comparing a question with all of them. Lucene compares one pair
 * after the other, which takes several times as long without the incubating vector module, and that would delay every
 * start. Its arrays are never changed.
 *
 * @param docs the document of each vector, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a list of numbers would be five times the size
record SegmentVectors(VectorTable table, int[] docs) {

    static SegmentVectors read(LeafReader segment) throws IOException {
        ByteVectorValues values = segment.getByteVectorValues(QuestionDocument.MEANING);
        if (values == null) { // nothing in this segment is encoded yet
            return new SegmentVectors(VectorTable.of(List.of()), new int[0]);
        }
        List<byte[]> vectors = new ArrayList<>();
        int[] docs = new int[values.size()];
        for (int i = 0; i < docs.length; i++) {
            vectors.add(values.vectorValue(i).clone());
            docs[i] = values.ordToDoc(i);
        }
        return new SegmentVectors(VectorTable.of(vectors), docs);
    }

    /** Lets all documents take the place of worse ones, except for those that were deleted or are forbidden. */
    void scan(LeafReaderContext segment, SentenceVector asked, BitSet forbidden, HitQueue nearest) {
        Bits live = segment.reader().getLiveDocs();
        float[] cosines = table.cosines(asked);
        for (int i = 0; i < cosines.length; i++) {
            int doc = docs[i];
            if ((live == null || live.get(doc)) && !forbidden.get(doc)) {
                offer(nearest, segment.docBase + doc, cosines[i]);
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
}
