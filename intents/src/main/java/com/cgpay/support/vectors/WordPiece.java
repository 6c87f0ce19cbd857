package com.cgpay.support.vectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * BERT's tokenizer for folded text: words are split at spaces and punctuation, Han characters stand alone, and a word
 * is cut greedily into the longest pieces of the vocabulary (Devlin et al. 2019). Immutable, safe for all threads.
 */
final class WordPiece {

    /** Longer texts are cut: customers' questions are short and the encoder's cost grows faster than the length. */
    private static final int MOST_TOKENS = 128;

    private static final int LONGEST_WORD = 100;

    /** Marks and letters come before the first word in BERT's vocabularies. */
    private static final int FIRST_WORD = 1_996;

    /** The word at each rank is about as common as one is to its rank, of all in the vocabulary (Zipf 1935). */
    private static final double ZIPF = 11;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    WordPiece(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = Objects.requireNonNull(vocabulary.get("[UNK]"));
        this.start = Objects.requireNonNull(vocabulary.get("[CLS]"));
        this.end = Objects.requireNonNull(vocabulary.get("[SEP]"));
    }

    /** Reads the vocabulary of a {@code tokenizer.json} as the model's publisher ships it: model, then vocab. */
    static WordPiece read(InputStream tokenizerJson) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(tokenizerJson)) {
            enter(json, "model");
            enter(json, "vocab");
            for (String word = json.nextFieldName(); word != null; word = json.nextFieldName()) {
                vocabulary.put(word, json.nextIntValue(-1));
            }
        }
        return new WordPiece(vocabulary);
    }

    /** Goes into the object of this name inside the next one, past what stands before it. */
    private static void enter(JsonParser json, String name) throws IOException {
        if (json.currentToken() == null) {
            json.nextToken();
        }
        for (String field = json.nextFieldName(); !name.equals(field); field = json.nextFieldName()) {
            if (field == null) {
                throw new IOException("The tokenizer's file has no object " + name + ".");
            }
            json.nextToken();
            json.skipChildren();
        }
        json.nextToken();
    }

    /** How common a word is, 0 to 1, since the vocabulary is in the order of frequency; 0 if it is none of it. */
    double frequency(String word) {
        Integer id = vocabulary.get(word);
        return id == null ? 0 : 1 / (ZIPF * (Math.max(0, id - FIRST_WORD) + 3));
    }

    /** Token ids with the start and end marks. */
    long[] encode(String folded) {
        List<Integer> ids = new ArrayList<>();
        ids.add(start);
        for (String word : words(folded)) {
            pieces(word, ids);
        }
        int length = Math.min(ids.size(), MOST_TOKENS - 1);
        long[] encoded = new long[length + 1];
        for (int i = 0; i < length; i++) {
            encoded[i] = ids.get(i);
        }
        encoded[length] = end;
        return encoded;
    }

    private void pieces(String word, List<Integer> ids) {
        if (word.length() > LONGEST_WORD) {
            ids.add(unknown);
            return;
        }
        List<Integer> found = new ArrayList<>();
        for (int from = 0; from < word.length(); ) {
            int to = word.length();
            @Nullable Integer id = null;
            for (; to > from; to--) {
                id = vocabulary.get(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
                if (id != null) {
                    break;
                }
            }
            if (id == null) {
                ids.add(unknown);
                return;
            }
            found.add(id);
            from = to;
        }
        ids.addAll(found);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().forEach(codePoint -> {
            boolean alone = Character.isIdeographic(codePoint) || isPunctuation(codePoint);
            if (alone || Character.isWhitespace(codePoint)) {
                flush(word, words);
            }
            if (alone) {
                words.add(Character.toString(codePoint));
            } else if (!Character.isWhitespace(codePoint)
                    && Character.getType(codePoint) != Character.NON_SPACING_MARK) {
                word.appendCodePoint(codePoint);
            }
        });
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isPunctuation(int codePoint) {
        if (codePoint < 128) {
            return codePoint > ' ' && !Character.isLetterOrDigit(codePoint) && codePoint != 127;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
