package com.cgpay.support.vectors;

import com.cgpay.support.training.Language;
import java.util.regex.Pattern;

/**
 * Encodes texts by how they are spelt: each unit, pair of units and piece of a word is added to one of the dimensions,
 * with a sign of its own so that those that meet there cancel out (feature hashing, Weinberger et al. 2009). What stands
 * in where no model can run. Immutable.
 */
final class LetterEncoder implements SentenceEncoder {

    private static final int DIMENSIONS = 512;
    private static final int PIECE = 3;
    private static final Pattern UNIT = Pattern.compile("[\\p{IsLatin}\\p{N}']+|[\\p{L}]");

    private final Language language;
    private final WordPiece tokenizer;

    private LetterEncoder(Language language, WordPiece tokenizer) {
        this.language = language;
        this.tokenizer = tokenizer;
    }

    static LetterEncoder load(Language language) {
        return new LetterEncoder(language, OnnxEncoder.tokenizer(language));
    }

    @Override
    public String model() {
        return "letters-" + language.code() + "-1";
    }

    @Override
    public boolean isComplete() {
        return false;
    }

    @Override
    public double frequency(String word) {
        return tokenizer.frequency(word);
    }

    @Override
    public SentenceVector encode(String folded) {
        float[] sums = new float[DIMENSIONS];
        String before = "";
        for (String unit :
                UNIT.matcher(folded).results().map(found -> found.group()).toList()) {
            add(sums, unit);
            add(sums, before + " " + unit);
            String edged = "^" + unit + "$";
            for (int from = 0; unit.length() > 1 && from + PIECE <= edged.length(); from++) {
                add(sums, edged.substring(from, from + PIECE));
            }
            before = unit;
        }
        return SentenceVector.of(sums);
    }

    private static void add(float[] sums, String feature) {
        int hash = feature.hashCode() * 0x9E3779B9; // spreads neighbouring hashes over all bits
        sums[(hash >>> 8) % DIMENSIONS] += hash < 0 ? -1 : 1;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
