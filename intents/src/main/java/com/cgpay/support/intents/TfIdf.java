package com.cgpay.support.intents;

import com.cgpay.support.training.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weighs n-grams by how telling they are: (1 + ln tf) x (1 + ln((1 + n) / (1 + df))), scaled to length one (Salton
 * and Buckley 1988). N-grams seen in one text only are left out. Immutable.
 */
record TfIdf(Language language, Map<String, Float> idf) {

    TfIdf {
        idf = Map.copyOf(idf); // takes half the memory of a tree, and there are tens of thousands
    }

    static TfIdf fit(Language language, Collection<String> foldedTexts) {
        Map<String, Integer> documents = new HashMap<>();
        for (String text : foldedTexts) {
            Ngrams.count(text, language).keySet().forEach(gram -> documents.merge(gram, 1, Integer::sum));
        }
        Map<String, Float> idf = new HashMap<>();
        documents.forEach((gram, count) -> {
            if (count > 1) {
                idf.put(gram, (float) (1 + Math.log((1.0 + foldedTexts.size()) / (1.0 + count))));
            }
        });
        return new TfIdf(language, idf);
    }

    Features features(String folded) {
        Map<String, Float> weights = new TreeMap<>();
        double square = 0;
        for (Map.Entry<String, Integer> counted : Ngrams.count(folded, language).entrySet()) {
            Float rarity = idf.get(counted.getKey());
            if (rarity != null) {
                float weight = (float) (1 + Math.log(counted.getValue())) * rarity;
                weights.put(counted.getKey(), weight);
            }
        }
        for (float weight : weights.values()) {
            square += (double) weight * weight;
        }
        String[] names = new String[weights.size() + 1];
        float[] values = new float[weights.size() + 1];
        int i = 0;
        for (Map.Entry<String, Float> weight : weights.entrySet()) {
            names[i] = weight.getKey();
            values[i++] = weight.getValue() / (float) Math.sqrt(square);
        }
        names[i] = Features.BIAS;
        values[i] = 1;
        return new Features(names, values);
    }
}
