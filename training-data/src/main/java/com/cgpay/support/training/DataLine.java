package com.cgpay.support.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A line of a data file that says something: neither empty nor a comment.
 *
 * @param number counted from 1, so that a mistake can be found
 * @param text without the space around it
 */
public record DataLine(int number, String text) {

    /** All of them in the text of a file. */
    static List<DataLine> in(String file) {
        List<DataLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : file.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new DataLine(number, line));
            }
        }
        return lines;
    }

    /** The texts of all of them in a file that lies beside the class that reads it. */
    public static List<String> beside(Class<?> reader, String file) {
        try (InputStream in = Objects.requireNonNull(reader.getResourceAsStream(file), file)) {
            return in(new String(in.readAllBytes(), StandardCharsets.UTF_8)).stream()
                    .map(DataLine::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
