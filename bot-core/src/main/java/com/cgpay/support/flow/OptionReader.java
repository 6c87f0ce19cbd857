package com.cgpay.support.flow;

import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.flow.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which option of a step a customer means. Stateless. */
final class OptionReader {

    private static final Pattern PLACE = Pattern.compile("(?:第|选|选择|option |number |no\\. ?|#)?"
            + "(?<place>[1-9]|[一二三四五六]|first|second|third|fourth)(?:个|项|种|条|号)?"
            + "(?: one| option)?|(?:the )(?<the>first|second|third|fourth)(?: one| option)?");

    /** What turns the words right behind it into their opposite. */
    private static final Pattern DENIED = Pattern.compile("(?:(?<!有)没有?|(?<![是要会能])不是?|未|不用|不要|不需要|不想)(?:再|被|什么)?$"
            + "|\\b(?:nobody|no one|not|never|(?:did|do|does|was|were|is|are|has|have|had|could|would|should|must|need|ca|wo|ai)nt)"
            + "(?: (?:been|yet|really|has|have|had|a|an|any))? $");

    private static final Pattern CONTRACTED = Pattern.compile("['\u2019](?=(?:t|m|d|ll|re|ve)\\b)");

    /** Whoever does not know whether it is so has chosen nothing. */
    private static final Pattern WHETHER = Pattern.compile(
            "(?:有没有?|是不是|要不要|会不会|能不能)(?:再|被)?$|\\b(?:if|whether) (?:i|it|they|you|we) (?:have |was |were |am |is |had )?$");

    /** What makes a question of the words right before it: 扣了没, 扣了吗. */
    private static final Pattern ASKED = Pattern.compile("(?:[了咗]|(?<=[了咗]))(?:没有?|未|吗|么)[呀啊]?[\\p{P}\\s]*$");

    private static final int FARTHEST_BACK = 20;

    private static final List<List<String>> PLACES = List.of(
            List.of("1", "一", "first"),
            List.of("2", "二", "second"),
            List.of("3", "三", "third"),
            List.of("4", "四", "fourth"),
            List.of("5", "五"),
            List.of("6", "六"));

    /** Labels of the flows as they are compared; there are a few hundred of them, and of phrases. */
    private static final Map<String, String> LABELS = new ConcurrentHashMap<>();

    private static final Map<String, String> PHRASES = new ConcurrentHashMap<>();

    private OptionReader() {}

    private static String label(String ofFlow) {
        return LABELS.computeIfAbsent(ofFlow, Folding::fold);
    }

    private static String phrase(String ofFlow) {
        return PHRASES.computeIfAbsent(ofFlow, words -> withoutApostrophes(Folding.fold(words)));
    }

    /** Many leave it out: cant. */
    private static String withoutApostrophes(String folded) {
        return CONTRACTED.matcher(folded).replaceAll("");
    }

    static Optional<Step.Option> read(Step.Choose step, Said said) {
        return exactly(step, said.folded())
                .or(() -> byWords(step, said.folded()))
                .or(() -> byQuestion(step, said.folded()))
                .or(() -> byDenial(step, said.folded()))
                .or(() -> byYesOrNo(step, said.clauses()))
                .or(() -> byLabel(step, FirstClause.of(said).said().folded()))
                .or(() -> byPartOfLabel(step, said))
                .or(() -> value(step, "done")
                        .filter(_ -> !said.isQuestion() && Phrases.is(Phrase.NOTHING, said.clauses())));
    }

    /** The option whose number or label is the whole message. */
    static Optional<Step.Option> exactly(Step.Choose step, String folded) {
        return byPlace(step, folded).or(() -> byLabel(step, folded));
    }

    /** The same, or the only one of whose label the message is a good part. */
    static Optional<Step.Option> exactlyOrInPart(Step.Choose step, Said said) {
        return exactly(step, said.folded()).or(() -> byPartOfLabel(step, said));
    }

    private static Optional<Step.Option> byPlace(Step.Choose step, String folded) {
        Matcher matcher = PLACE.matcher(Courtesies.without(folded));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String named = matcher.group("place") == null ? matcher.group("the") : matcher.group("place");
        for (int i = 0; i < Math.min(PLACES.size(), step.options().size()); i++) {
            if (PLACES.get(i).contains(named)) {
                return Optional.of(step.options().get(i));
            }
        }
        return Optional.empty();
    }

    /** The option whose label is the whole message. */
    static Optional<Step.Option> byLabel(Step.Choose step, String folded) {
        String bare = Courtesies.without(folded);
        return step.options().stream()
                .filter(option -> option.label().texts().values().stream()
                        .map(OptionReader::label)
                        .anyMatch(label -> label.equals(folded)
                                || Courtesies.without(label).equals(bare)))
                .findFirst();
    }

    /** The only option of which the message is a good part. */
    private static Optional<Step.Option> byPartOfLabel(Step.Choose step, Said said) {
        List<Step.Option> like = step.options().stream()
                .filter(option -> option.label().texts().values().stream()
                        .map(OptionReader::label)
                        .anyMatch(said::saysPartOf))
                .limit(2)
                .toList();
        return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
    }

    /** Whether a time has passed is not told by who only takes note of the question. */
    private static Optional<Step.Option> byYesOrNo(Step.Choose step, Clauses said) {
        return value(step, "yes")
                .filter(_ -> Phrases.beginsWith(Phrase.YES, said))
                .filter(_ -> step.limit() == null || !Phrases.is(Phrase.ACKNOWLEDGED, said))
                .or(() -> value(step, "no").filter(_ -> Phrases.beginsWith(Phrase.NO, said)));
    }

    /** 没换过 denies what would mean yes. */
    private static Optional<Step.Option> byDenial(Step.Choose step, String folded) {
        return value(step, "no")
                .filter(_ -> value(step, "yes")
                        .filter(yes -> longestPhrase(yes, withoutApostrophes(folded), true) > 0)
                        .isPresent());
    }

    /** Who asks whether it is so does not know it. */
    private static Optional<Step.Option> byQuestion(Step.Choose step, String folded) {
        return value(step, "unsure")
                .filter(_ -> step.options().stream()
                        .flatMap(option -> option.says().getOrDefault(Language.ZH, List.of()).stream())
                        .map(OptionReader::phrase)
                        .filter(folded::contains)
                        .anyMatch(phrase -> isAsked(folded, folded.indexOf(phrase) + phrase.length())));
    }

    private static boolean isAsked(String folded, int end) {
        return ASKED.matcher(folded)
                .region(end, folded.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    static Optional<Step.Option> value(Step.Choose step, String value) {
        return step.options().stream()
                .filter(option -> option.value().equals(value))
                .findFirst();
    }

    /** The option with the longest phrase in the message, unless another has one as long. */
    static Optional<Step.Option> byWords(Step.Choose step, String folded) {
        String said = withoutApostrophes(folded);
        Optional<Step.Option> best = Optional.empty();
        int longest = 0;
        boolean tied = false;
        for (Step.Option option : step.options()) {
            int length = longestPhrase(option, said, false);
            tied = length == longest ? tied || length > 0 : length < longest && tied;
            if (length > longest) {
                best = Optional.of(option);
                longest = length;
            }
        }
        return tied ? Optional.empty() : best;
    }

    private static int longestPhrase(Step.Option option, String said, boolean denied) {
        int longest = 0;
        for (Language language : Language.values()) {
            for (String phrase : option.says().getOrDefault(language, List.of())) {
                if (phrase.length() > longest && contains(said, phrase(phrase), language, denied)) {
                    longest = phrase.length();
                }
            }
        }
        return longest;
    }

    /** English phrases are whole words. What is denied does not mean the option. */
    private static boolean contains(String folded, String phrase, Language language, boolean denied) {
        int at = folded.indexOf(phrase);
        while (at >= 0) {
            int end = at + phrase.length();
            boolean whole = (at == 0 || !Character.isLetter(folded.charAt(at - 1)))
                    && (end == folded.length() || !Character.isLetter(folded.charAt(end)));
            if ((whole || language == Language.ZH)
                    && !endsIn(WHETHER, folded, at)
                    && !asksWhether(folded, at, phrase)
                    && !isAsked(folded, end)
                    && denied == endsIn(DENIED, folded, at)) {
                return true;
            }
            at = folded.indexOf(phrase, at + 1);
        }
        return false;
    }

    /** 有没有扣, 扣没扣: a denial right behind what it denies. */
    private static boolean asksWhether(String folded, int at, String phrase) {
        boolean denies = phrase.length() > 1 && "没未不".indexOf(phrase.charAt(0)) >= 0;
        return denies && at > 0 && (folded.charAt(at - 1) == '有' || folded.charAt(at - 1) == phrase.charAt(1));
    }

    private static boolean endsIn(Pattern words, String folded, int at) {
        return words.matcher(folded)
                .region(Math.max(0, at - FARTHEST_BACK), at)
                .useTransparentBounds(true)
                .find();
    }
}
