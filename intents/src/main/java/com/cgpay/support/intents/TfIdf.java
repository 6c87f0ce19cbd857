package com.cgpay.support.intents;

import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.CacheFile;
import com.cgpay.support.vectors.Vocabulary;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Weighs n-grams by how telling they are: (1 + ln tf) x (1 + ln((1 + n) / (1 + df))), scaled to length one (Salton
 * and Buckley 1988). N-grams seen in one text only are left out. Immutable.
 */
final class TfIdf {

    private final Language language;

    /** The n-grams in their order, and the bias behind them. */
    private final Vocabulary grams;

    /** How rare each n-gram is. */
    private final float[] rarities;

    private TfIdf(Language language, Vocabulary grams, float[] rarities) {
        this.language = language;
        this.grams = grams;
        this.rarities = rarities;
    }

    static TfIdf fit(Language language, Collection<String> foldedTexts) {
        Map<String, Integer> documents = new HashMap<>();
        for (String text : foldedTexts) {
            Ngrams.count(text, language).keySet().forEach(gram -> documents.merge(gram, 1, Integer::sum));
        }
        documents.values().removeIf(count -> count == 1);
        List<String> names = documents.keySet().stream().sorted().collect(Collectors.toCollection(ArrayList::new));
        float[] rarities = new float[names.size()];
        for (int i = 0; i < rarities.length; i++) {
            int count = documents.getOrDefault(names.get(i), 0);
            rarities[i] = (float) (1 + Math.log((1.0 + foldedTexts.size()) / (1.0 + count)));
        }
        names.add(Features.BIAS);
        return new TfIdf(language, Vocabulary.of(names), rarities);
    }

    static TfIdf read(DataInputStream in, Language language) throws IOException {
        Vocabulary grams = Vocabulary.read(in);
        return new TfIdf(language, grams, CacheFile.readFloats(in, grams.size() - 1));
    }

    void write(DataOutputStream out) throws IOException {
        grams.write(out);
        CacheFile.writeFloats(out, rarities);
    }

    /** The names of all features that there are. */
    Vocabulary names() {
        return grams;
    }

    Features features(String folded) {
        Map<Integer, Integer> counts = new TreeMap<>();
        Ngrams.count(folded, language).forEach((gram, count) -> counts.put(grams.number(gram), count));
        counts.remove(-1);
        int[] numbers = new int[counts.size() + 1];
        float[] values = new float[numbers.length];
        double square = 0;
        int i = 0;
        for (Map.Entry<Integer, Integer> counted : counts.entrySet()) {
            numbers[i] = counted.getKey();
            values[i] = (float) (1 + Math.log(counted.getValue())) * rarities[numbers[i]];
            square += (double) values[i] * values[i];
            i++;
        }
        for (int gram = 0; gram < i; gram++) {
            values[gram] /= (float) Math.sqrt(square);
        }
        numbers[i] = rarities.length; // the bias
        values[i] = 1;
        return new Features(numbers, values);
    }
}
