package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.intents.Classification;
import com.cgpay.support.vectors.SentenceVector;
import java.util.Optional;

/** Makes a query of a folded text. Called from several threads. */
public interface QueryReader {

    SentenceVector encode(String folded);

    /** What a text is about, said by models that have not seen it; empty where intents are not known. */
    Optional<Classification> classify(String folded, SentenceVector vector);

    /** A query of a text whose vector is known. */
    default Query read(String folded, SentenceVector vector) {
        return new Query(folded, vector, classify(folded, vector));
    }

    default Query read(String folded) {
        return read(folded, encode(folded));
    }
}
