package com.cgpay.support.flow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people say to steer a conversation, from {@code phrases.txt}. Stateless after loading. */
final class Phrases {

    /** What a message does besides answering. */
    enum Phrase {
        CANCEL,
        BACK,
        REPEAT,
        WHY,
        SKIP,
        RESUME,
        YES,
        NO,
        /** Takes something back that was said before; stands anywhere in a message. */
        CORRECTION,
        /** Asks something; stands anywhere in a message. */
        QUESTION
    }

    private static final Map<Phrase, Pattern> PATTERNS = read();

    private static final Pattern CLAUSE = Pattern.compile("[,，。;；!！.、\\n]+");

    /** A comma or a point inside a number ends nothing; behind a comma inside a number stand three digits. */
    private static final Pattern PART =
            Pattern.compile("[。;!、\\n]+|(?<!\\d)[,.]|[,.](?!\\d)|(?<=\\d),(?!\\d{3}(?!\\d))| and |还有|和(?=\\d)");

    /** What people put around a short answer: punctuation, particles and courtesies. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:[\\p{P}\\p{S}\\s]|哦|噢|呃|那|谢谢|好的?[,， ]|oh|well|um|please|hi)+|(?:[\\p{P}\\p{S}\\s]|吧|啊|呀|呢|哦|噢|嘛|啦|哈|的话|谢谢|please|thanks|thank you)+$");

    /** Who writes more than this says more than one of these. */
    private static final int LONGEST = 60;

    private Phrases() {}

    private static Map<Phrase, Pattern> read() {
        var stream = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"));
        Map<Phrase, String> alternatives = new EnumMap<>(Phrase.class);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && line.contains(" = "))
                    .forEach(line -> {
                        int equals = line.indexOf(" = ");
                        Phrase phrase =
                                Phrase.valueOf(line.substring(0, equals).strip().toUpperCase(Locale.ROOT));
                        alternatives.merge(
                                phrase, line.substring(equals + 3).strip(), (one, other) -> one + "|" + other);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Phrase, Pattern> patterns = new EnumMap<>(Phrase.class);
        alternatives.forEach((phrase, any) -> patterns.put(phrase, Pattern.compile(any)));
        return patterns;
    }

    /** The text without what people put around a short answer. */
    static String bare(String folded) {
        if (folded.length() > LONGEST) {
            return folded;
        }
        String bare = AROUND.matcher(folded).replaceAll("");
        return bare.isEmpty() ? folded : bare;
    }

    /** Whether the whole message says this, once or in several clauses, apart from courtesies. */
    static boolean is(Phrase phrase, String folded) {
        return folded.length() <= LONGEST
                && (says(phrase, folded)
                        || CLAUSE.splitAsStream(folded)
                                .filter(clause -> !clause.isBlank())
                                .allMatch(clause -> says(phrase, clause)));
    }

    /** Whether the message begins by saying this, as in "yes, it did". */
    static boolean beginsWith(Phrase phrase, String folded) {
        return folded.length() <= LONGEST && (says(phrase, folded) || says(phrase, CLAUSE.split(folded, 2)[0]));
    }

    private static boolean says(Phrase phrase, String text) {
        Pattern pattern = pattern(phrase);
        return pattern.matcher(text).matches() || pattern.matcher(bare(text)).matches();
    }

    /** Whether the message says this somewhere. */
    static boolean has(Phrase phrase, String folded) {
        return pattern(phrase).matcher(folded).find();
    }

    /** The text behind a word that takes something back, or nothing. */
    static Optional<String> afterCorrection(String folded) {
        var matcher = pattern(Phrase.CORRECTION).matcher(folded);
        return matcher.find() ? Optional.of(folded.substring(matcher.end())) : Optional.empty();
    }

    /** What is said behind a word that takes something back, one thing after another. */
    static List<String> clausesAfterCorrection(String folded) {
        return afterCorrection(folded).stream()
                .flatMap(PART::splitAsStream)
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    private static Pattern pattern(Phrase phrase) {
        return Objects.requireNonNull(PATTERNS.get(phrase), phrase.name());
    }
}
