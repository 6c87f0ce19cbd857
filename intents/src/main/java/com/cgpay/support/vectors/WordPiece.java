package com.cgpay.support.vectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

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

    private final Vocabulary vocabulary;
    private final int unknown;
    private final int start;
    private final int end;

    /** @param vocabulary numbers the pieces as the encoder does, among them {@code [UNK]}, {@code [CLS]} and {@code [SEP]} */
    WordPiece(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = number(vocabulary, "[UNK]");
        this.start = number(vocabulary, "[CLS]");
        this.end = number(vocabulary, "[SEP]");
    }

    private static int number(Vocabulary vocabulary, String mark) {
        int number = vocabulary.number(mark);
        if (number < 0) {
            throw new IllegalArgumentException("The tokenizer's vocabulary has no " + mark + ".");
        }
        return number;
    }

    /** Reads the vocabulary of a {@code tokenizer.json} as the model's publisher ships it: model, then vocab. */
    static WordPiece read(InputStream tokenizerJson) throws IOException {
        List<String> pieces = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(tokenizerJson)) {
            enter(json, "model");
            enter(json, "vocab");
            for (String word = json.nextFieldName(); word != null; word = json.nextFieldName()) {
                if (json.nextIntValue(-1) != pieces.size()) {
                    throw new IOException("The tokenizer's pieces do not stand in the order of their numbers.");
                }
                pieces.add(word);
            }
        }
        return new WordPiece(Vocabulary.of(pieces));
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
        int id = vocabulary.number(word);
        return id < 0 ? 0 : 1 / (ZIPF * (Math.max(0, id - FIRST_WORD) + 3));
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
            int id = piece(word, from, to);
            while (id < 0 && to > from + 1) {
                id = piece(word, from, --to);
            }
            if (id < 0) {
                ids.add(unknown);
                return;
            }
            found.add(id);
            from = to;
        }
        ids.addAll(found);
    }

    private int piece(String word, int from, int to) {
        return vocabulary.number(from == 0 ? word.substring(0, to) : "##" + word.substring(from, to));
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
