package com.cgpay.support.entities;

import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.training.DataLine;
import com.cgpay.support.training.Language;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence as a customer writes it, with what a person found in it. */
public record AnnotatedSentence(String text, ZonedDateTime now, List<Label> labels) {

    private static final Pattern LABEL =
            Pattern.compile("\\[(?<text>[^\\[\\]|]+)\\|(?<kind>[a-z-]+) (?<value>[^\\]]+)]");
    private static final String NOW = "now=";

    public AnnotatedSentence {
        labels = List.copyOf(labels);
    }

    /** Whether it is in Chinese, of whatever script. */
    public boolean isChinese() {
        return LanguageDetector.detect(text).language() == Language.ZH;
    }

    /** What an entity has to be: its kind, its place and its normalised value. */
    public record Label(EntityKind kind, int start, int end, String value) {

        public static Label of(Entity entity) {
            return new Label(
                    entity.kind(), entity.start(), entity.end(), entity.value().normalised());
        }
    }

    /** The sentences that come with this package, in both languages. */
    public static List<AnnotatedSentence> all() {
        List<AnnotatedSentence> all = new ArrayList<>(read("labelled.zh.txt"));
        all.addAll(read("labelled.en.txt"));
        return List.copyOf(all);
    }

    /** The sentences of one of this package's files, which begins with a line {@code now=…}. */
    static List<AnnotatedSentence> read(String file) {
        List<String> lines = DataLine.beside(AnnotatedSentence.class, file);
        return parse(lines.getFirst().substring(NOW.length()), lines.subList(1, lines.size()));
    }

    /** Sentences with their labels in brackets, told at one moment. */
    public static List<AnnotatedSentence> parse(String now, List<String> lines) {
        ZonedDateTime moment = ZonedDateTime.parse(now);
        return lines.stream().map(line -> parse(line, moment)).toList();
    }

    /** Reads {@code I paid [$50|money 50 USD]}. */
    private static AnnotatedSentence parse(String line, ZonedDateTime now) {
        StringBuilder text = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(line);
        int copied = 0;
        while (matcher.find()) {
            text.append(line, copied, matcher.start());
            EntityKind kind = EntityKind.of(matcher.group("kind"))
                    .orElseThrow(() -> new IllegalArgumentException("No such kind of entity: " + line));
            int start = text.length();
            text.append(matcher.group("text"));
            labels.add(new Label(kind, start, text.length(), matcher.group("value")));
            copied = matcher.end();
        }
        text.append(line, copied, line.length());
        return new AnnotatedSentence(text.toString(), now, labels);
    }
}
