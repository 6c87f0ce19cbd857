package com.cgpay.support.language;

import com.github.houbb.opencc4j.util.ZhTwConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A table of OpenCC: words or characters, and how another script writes each. One text and the places where its sorted
 * lines begin take a twentieth of the memory of a map of strings. Immutable, safe for all threads.
 */
final class ConversionTable {

    private static final char TAB = '\t';

    /** Sorted lines of the form word, tab, replacement, line end. */
    private final String lines;

    private final int[] begins;

    private ConversionTable(String[] sorted) {
        StringBuilder all = new StringBuilder();
        begins = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            begins[i] = all.length();
            all.append(sorted[i]).append('\n');
        }
        lines = all.toString();
    }

    /** Reads a table by its name; of several ways to write a word the first is taken. */
    static ConversionTable read(String table) {
        InputStream stream =
                Objects.requireNonNull(ZhTwConverterUtil.class.getResourceAsStream("/data/dictionary/" + table), table);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ConversionTable(lines.lines()
                    .map(line -> line.split("\\s+", 3))
                    .filter(words -> words.length > 1)
                    .map(words -> words[0] + TAB + words[1])
                    .sorted()
                    .toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word of the table in a text, and what stands for it. */
    record Found(int end, String replacement) {}

    /** The longest word that begins at a place of the text; its end is that place if there is none. */
    Found longestAt(String text, int at) {
        int from = 0;
        int to = begins.length;
        Found best = new Found(at, "");
        for (int end = at; end < text.length() && from < to && text.charAt(end) != TAB; end++) {
            int depth = end - at;
            from = firstFrom(text.charAt(end), depth, from, to);
            to = firstFrom((char) (text.charAt(end) + 1), depth, from, to);
            // A word's own line stands before those of the longer words that begin with it: nothing sorts below a tab.
            if (from < to && at(from, depth + 1) == TAB) {
                best = new Found(end + 1, replacement(from, depth + 2));
            }
        }
        return best;
    }

    /** The first of some lines, all alike up to a depth, that has this character there or a later one. */
    private int firstFrom(char wanted, int depth, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle, depth) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private char at(int line, int depth) {
        return lines.charAt(begins[line] + depth);
    }

    private String replacement(int line, int depth) {
        int begin = begins[line] + depth;
        return lines.substring(begin, lines.indexOf('\n', begin));
    }
}
