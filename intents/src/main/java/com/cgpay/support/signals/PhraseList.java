package com.cgpay.support.signals;

import com.cgpay.support.language.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The phrases that show one signal, as people write them down, one a line. Immutable.
 *
 * <pre>
 * # a remark
 * safe account             any one phrase is enough
 * asked for .. code        two dots: up to ten characters, in an English phrase thirty, within one sentence
 * (wants|needs) my pin     one of several
 * secret = code | otp      names several, over several lines if there are many
 * gave him my &lt;secret&gt;     one of those
 * police + transfer        both, anywhere and in either order
 * = human                  counts when the message says nothing else
 * ! no need for an agent   does not count: it is cut out before anything else is looked for
 * </pre>
 *
 * Phrases are folded like the texts, so either script will do, and apostrophes are ignored on both sides.
 */
final class PhraseList {

    private static final Pattern NAMED = Pattern.compile("([a-z-]+) = (.*)");
    private static final Pattern NAME = Pattern.compile("<([a-z-]+)>");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    // Short and bounded, so that no message can keep a thread busy; as few characters as possible, so that what is cut
    // out is only what does not count.
    private static final String GAP = "[^.!?;。]{0,10}?";
    private static final String WORDS_BETWEEN = "\\b[^.!?;。]{0,30}?\\b";

    private final Pattern exceptions;
    private final Pattern phrases;
    private final List<List<Pattern>> combinations;

    private PhraseList(Pattern exceptions, Pattern phrases, List<List<Pattern>> combinations) {
        this.exceptions = exceptions;
        this.phrases = phrases;
        this.combinations = combinations;
    }

    /** Reads the lines of a list. */
    static PhraseList of(List<String> lines) {
        List<String> folded = lines.stream()
                .map(PhraseList::plain)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        Map<String, String> names = names(folded);
        List<String> exceptions = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<List<Pattern>> combinations = new ArrayList<>();
        for (String line : folded) {
            if (NAMED.matcher(line).matches()) {
                continue;
            }
            if (line.startsWith("!")) {
                exceptions.add(regex(line.substring(1).strip(), names));
            } else if (line.contains(" + ")) {
                combinations.add(Arrays.stream(line.split(" \\+ ", -1))
                        .map(phrase -> Pattern.compile(regex(phrase, names)))
                        .toList());
            } else if (line.startsWith("=")) {
                phrases.add("^[\\p{P}\\p{S}\\s]*" + regex(line.substring(1).strip(), names) + "[\\p{P}\\p{S}\\s]*$");
            } else {
                phrases.add(regex(line, names));
            }
        }
        return new PhraseList(anyOf(exceptions), anyOf(phrases), List.copyOf(combinations));
    }

    /** Whether a folded text shows the signal. */
    boolean isIn(String folded) {
        String text = exceptions.matcher(withoutApostrophes(folded)).replaceAll(" ; ");
        return phrases.matcher(text).find()
                || combinations.stream()
                        .anyMatch(all -> all.stream()
                                .allMatch(phrase -> phrase.matcher(text).find()));
    }

    private static Map<String, String> names(List<String> lines) {
        Map<String, List<String>> named = new HashMap<>();
        for (String line : lines) {
            Matcher definition = NAMED.matcher(line);
            if (definition.matches()) {
                named.computeIfAbsent(definition.group(1), _ -> new ArrayList<>())
                        .add(definition.group(2).replaceAll("\\s*\\|\\s*", "|"));
            }
        }
        return named.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> "(" + String.join("|", entry.getValue()) + ")"));
    }

    private static String regex(String phrase, Map<String, String> names) {
        String spelt = NAME.matcher(phrase).replaceAll(name -> Matcher.quoteReplacement(named(name, phrase, names)));
        boolean latin = spelt.codePoints().allMatch(codePoint -> codePoint < 128);
        String gap = latin ? WORDS_BETWEEN : GAP;
        String regex = Arrays.stream(spelt.split("\\s*\\.\\.\\s*", -1))
                .map(PhraseList::quoted)
                .collect(Collectors.joining(gap));
        return latin ? "\\b(?:" + regex + ")\\b" : "(?:" + regex + ")";
    }

    private static String named(MatchResult name, String phrase, Map<String, String> names) {
        String words = names.get(name.group(1));
        if (words == null) {
            throw new IllegalArgumentException("Nothing is named " + name.group() + ": " + phrase);
        }
        return words;
    }

    /** Brackets and bars keep their meaning, everything else stands for itself. */
    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder();
        words.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '(' -> quoted.append("(?:");
                case ')', '|' -> quoted.appendCodePoint(codePoint);
                default -> quoted.append(Pattern.quote(Character.toString(codePoint)));
            }
        });
        return quoted.toString();
    }

    private static Pattern anyOf(List<String> regexes) {
        return regexes.isEmpty() ? NOTHING : Pattern.compile(String.join("|", regexes));
    }

    private static String plain(String line) {
        return withoutApostrophes(Folding.fold(line));
    }

    private static String withoutApostrophes(String text) {
        return text.replace("'", "");
    }
}
