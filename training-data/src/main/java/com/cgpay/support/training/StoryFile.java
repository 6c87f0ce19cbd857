package com.cgpay.support.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a golden conversation, an act a line: {@code customer: hello}, {@code bot: answer greeting}. Stateless. */
final class StoryFile {

    private static final String EXTENSION = ".txt";
    private static final Set<String> LANGUAGES = Set.of("zh-Hans", "zh-Hant", "zh-HK", "en");

    private StoryFile() {}

    /** Reads a file whose name without its extension is the story's. */
    static Story read(Path file, String text) {
        String name = String.valueOf(file.getFileName());
        List<Story.Line> lines = new ArrayList<>();
        String language = "";
        String customer = "";
        for (DataLine line : DataLine.in(text)) {
            int colon = line.text().indexOf(':');
            String key = colon < 0 ? "" : line.text().substring(0, colon);
            String value = line.text().substring(colon + 1).strip();
            switch (key) {
                case "language" -> language = value;
                case "signed-in" -> customer = value;
                case "customer", "choice", "agent", "later", "bot" ->
                    lines.add(
                            new Story.Line(Story.Speaker.valueOf(key.toUpperCase(Locale.ROOT)), value, line.number()));
                default ->
                    throw new DataException(
                            name + ":" + line.number()
                                    + ": a line starts with language:, signed-in:, customer:, choice:, agent:, later: or bot:.");
            }
        }
        if (!LANGUAGES.contains(language)) {
            throw new DataException(name + ": a story starts with language: zh-Hans, zh-Hant, zh-HK or en.");
        }
        return new Story(name.substring(0, name.length() - EXTENSION.length()), language, customer, lines);
    }
}
