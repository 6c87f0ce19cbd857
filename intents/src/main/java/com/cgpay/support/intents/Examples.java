package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vectors of the training texts by intent, to tell how near a text is to what it is taken for. Immutable. */
record Examples(Map<String, List<SentenceVector>> byIntent) {

    Examples {
        byIntent = new TreeMap<>(byIntent);
    }

    static Examples of(List<LabelledText> texts) {
        Map<String, List<SentenceVector>> byIntent = new TreeMap<>();
        for (LabelledText text : texts) {
            byIntent.computeIfAbsent(text.intent(), _ -> new ArrayList<>()).add(text.vector());
        }
        return new Examples(byIntent);
    }

    /** Cosine to the nearest example of an intent; -1 where there are none. */
    double nearest(String intent, SentenceVector vector) {
        float nearest = -1;
        for (SentenceVector example : byIntent.getOrDefault(intent, List.of())) {
            nearest = Math.max(nearest, example.cosine(vector));
        }
        return nearest;
    }
}
