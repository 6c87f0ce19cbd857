package com.cgpay.support.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads labelled sentences, one a line: {@code scam, distress | sentence}, or {@code - | sentence}. Stateless. */
final class SignalFile {

    private static final String NONE = "-";
    private static final String EXTENSION = ".txt";

    private SignalFile() {}

    /** Reads a file whose name is its language, such as {@code zh.txt}. */
    static List<SignalSentence> read(Path file, String text) {
        String name = String.valueOf(file.getFileName());
        Language language = Language.of(name.substring(0, name.length() - EXTENSION.length()))
                .orElseThrow(
                        () -> new DataException(name + ": a file of signals is named after its language: zh.txt."));
        return DataLine.in(text).stream()
                .map(line -> sentence(language, line.text(), name + ":" + line.number()))
                .toList();
    }

    private static SignalSentence sentence(Language language, String line, String source) {
        int bar = line.indexOf('|');
        if (bar < 0 || line.substring(bar + 1).isBlank()) {
            throw new DataException(source + ": a line is «scam, distress | sentence» or «- | sentence».");
        }
        String labels = line.substring(0, bar).strip();
        List<String> signals = labels.equals(NONE)
                ? List.of()
                : Arrays.stream(labels.split(",", -1)).map(String::strip).toList();
        return new SignalSentence(language, signals, line.substring(bar + 1).strip(), source);
    }
}
