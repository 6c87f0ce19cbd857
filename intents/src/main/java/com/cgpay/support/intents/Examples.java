package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.List;

/** The vectors of all training texts of this service, to tell how near the nearest one is. Immutable. */
record Examples(List<SentenceVector> vectors) {

    Examples {
        vectors = List.copyOf(vectors);
    }

    /** Cosine to the nearest example; -1 where there are none. */
    double nearest(SentenceVector vector) {
        float nearest = -1;
        for (SentenceVector example : vectors) {
            nearest = Math.max(nearest, example.cosine(vector));
        }
        return nearest;
    }
}
