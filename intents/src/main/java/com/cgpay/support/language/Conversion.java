package com.cgpay.support.language;

import com.cgpay.support.language.ConversionTable.Found;
import java.util.List;
import java.util.stream.Stream;

/** Writes a text in another script, always by the longest word that a table has. Immutable, safe for all threads. */
final class Conversion {

    private final List<ConversionTable> tables;

    private Conversion(List<ConversionTable> tables) {
        this.tables = tables;
    }

    /** A conversion by several tables; of two words as long the one of the earlier table is taken. */
    static Conversion by(String... tables) {
        return new Conversion(Stream.of(tables).map(ConversionTable::read).toList());
    }

    /** A conversion that prefers another table to those of this one. */
    Conversion after(String... preferred) {
        return new Conversion(
                Stream.concat(by(preferred).tables.stream(), tables.stream()).toList());
    }

    String of(String text) {
        StringBuilder written = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            Found found = longest(text, at);
            if (found.end() > at) {
                written.append(found.replacement());
                at = found.end();
            } else {
                written.append(text.charAt(at++));
            }
        }
        return written.toString();
    }

    private Found longest(String text, int at) {
        Found best = new Found(at, "");
        for (ConversionTable table : tables) {
            Found found = table.longestAt(text, at);
            best = found.end() > best.end() ? found : best;
        }
        return best;
    }
}
