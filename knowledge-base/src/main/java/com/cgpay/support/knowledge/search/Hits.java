package com.cgpay.support.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Reads from the index's columns which articles and questions were found. */
final class Hits {

    private Hits() {}

    /** Reads what was found in the order of the index, in which its columns can be read, and returns it best first. */
    static List<Hit> read(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
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
                articles = DocValues.getBinary(leaves.get(leaf).reader(), QuestionDocument.ARTICLE_COLUMN);
                questions = DocValues.getBinary(leaves.get(leaf).reader(), QuestionDocument.QUESTION);
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
}
