package com.cgpay.support.signals;

import com.cgpay.support.language.Folding;
import com.cgpay.support.training.DataLine;
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
 * (wants|needs) my pin     one of several; $ among them is the end of the message
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
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+$");

    private final PhraseSet exceptions;
    private final Pattern wholeMessages;
    private final PhraseSet phrases;
    private final List<List<PhraseSet>> combinations;

    private PhraseList(
            PhraseSet exceptions, Pattern wholeMessages, PhraseSet phrases, List<List<PhraseSet>> combinations) {
        this.exceptions = exceptions;
        this.wholeMessages = wholeMessages;
        this.phrases = phrases;
        this.combinations = combinations;
    }

    /** Reads a list that lies beside this class. */
    static PhraseList read(String file) {
        return of(lines(file));
    }

    /** The lines of a list that lies beside this class, those that say something. */
    static List<String> lines(String file) {
        return DataLine.beside(PhraseList.class, file);
    }

    /** Reads the lines of a list, those that say something. */
    static PhraseList of(List<String> lines) {
        List<String> plain = lines.stream()
                .map(line -> withoutApostrophes(Folding.fold(line)))
                .toList();
        Map<String, String> names = names(plain);
        List<String> exceptions = new ArrayList<>();
        List<String> wholeMessages = new ArrayList<>();
        List<String> phrases = new ArrayList<>();
        List<List<PhraseSet>> combinations = new ArrayList<>();
        for (String line : plain) {
            if (NAMED.matcher(line).matches()) {
                continue;
            }
            String spelt = NAME.matcher(line).replaceAll(name -> Matcher.quoteReplacement(named(name, line, names)));
            if (spelt.startsWith("!")) {
                exceptions.add(spelt.substring(1).strip());
            } else if (spelt.startsWith("=")) {
                wholeMessages.add(PhraseSet.regex(spelt.substring(1).strip()));
            } else if (spelt.contains(" + ")) {
                combinations.add(Arrays.stream(spelt.split(" \\+ ", -1))
                        .map(phrase -> new PhraseSet(List.of(phrase.strip())))
                        .toList());
            } else {
                phrases.add(spelt);
            }
        }
        return new PhraseList(
                new PhraseSet(exceptions),
                Pattern.compile(String.join("|", wholeMessages)),
                new PhraseSet(phrases),
                List.copyOf(combinations));
    }

    /** Whether a folded text shows the signal. */
    boolean isIn(String folded) {
        String text = exceptions.cutFrom(withoutApostrophes(folded));
        String words = AROUND.matcher(text).replaceAll("");
        return (!words.isEmpty() && wholeMessages.matcher(words).matches())
                || phrases.isIn(text)
                || combinations.stream().anyMatch(all -> all.stream().allMatch(phrase -> phrase.isIn(text)));
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

    private static String named(MatchResult name, String line, Map<String, String> names) {
        String words = names.get(name.group(1));
        if (words == null) {
            throw new IllegalArgumentException("Nothing is named " + name.group() + ": " + line);
        }
        return words;
    }

    private static String withoutApostrophes(String text) {
        return text.replace("'", "");
    }
}
