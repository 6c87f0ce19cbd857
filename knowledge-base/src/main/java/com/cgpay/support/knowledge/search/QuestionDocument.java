package com.cgpay.support.knowledge.search;

import com.cgpay.support.knowledge.search.QuestionIndex.Indexed;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** A question as Lucene keeps it: the names of its fields, and what is in them. */
final class QuestionDocument {

    static final String ARTICLE = "article";
    static final String ARTICLE_COLUMN = "article-column";
    static final String KEY = "key";
    static final String QUESTION = "question";
    static final String WHOLE = "whole";
    static final String PIECES = "pieces";
    static final String MEANING = "meaning";

    /** No search looks at where in a question a word stands, so positions would only cost memory. */
    private static final FieldType WORDS = words();

    private QuestionDocument() {}

    private static FieldType words() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    static Document of(String article, Indexed entry) {
        Document document = new Document();
        document.add(new StringField(ARTICLE, article, Field.Store.NO));
        document.add(new BinaryDocValuesField(ARTICLE_COLUMN, new BytesRef(article)));
        document.add(new StringField(KEY, key(article, entry.question()), Field.Store.NO));
        document.add(new BinaryDocValuesField(QUESTION, new BytesRef(entry.question())));
        document.add(new Field(WHOLE, entry.question(), WORDS));
        document.add(new Field(PIECES, entry.question(), WORDS));
        if (entry.vector() != null) {
            document.add(new KnnByteVectorField(MEANING, entry.vector().toBytes(), VectorSimilarityFunction.COSINE));
        }
        return document;
    }

    static String key(String article, String question) {
        return article + '\t' + question;
    }
}
