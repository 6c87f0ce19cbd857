package com.cgpay.support.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what would teach the bot something wrong: duplicates across intents, missing languages, unknown references,
 * numbers that differ between the languages of one article. Stateless.
 */
public final class Linter {

    /** Fewer than these leave an intent or an article too thin to be recognised. */
    private static final int UTTERANCES_AT_LEAST = 50;

    private static final int QUESTIONS_AT_LEAST = 8;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern LIST_MARKER = Pattern.compile("(?m)^\\s*\\d+\\.\\s");
    private static final Pattern LINK_TARGET = Pattern.compile("]\\(([^)]*)\\)");

    private Linter() {}

    /** One thing to mend. */
    public record Finding(String where, String message) {
        @Override
        public String toString() {
            return where + ": " + message;
        }
    }

    public static List<Finding> lint(TrainingData data) {
        List<Finding> findings = new ArrayList<>();
        brand(data.brand(), findings);
        utterances(data, findings);
        articles(data, findings);
        return findings;
    }

    private static void brand(Brand brand, List<Finding> findings) {
        for (Supplier<?> fact : List.<Supplier<?>>of(brand::zone, brand::serviceHours)) {
            try {
                var _ = fact.get();
            } catch (DataException e) {
                findings.add(new Finding("brand", Objects.requireNonNull(e.getMessage())));
            }
        }
    }

    private static void utterances(TrainingData data, List<Finding> findings) {
        Map<String, Utterance> seen = new HashMap<>();
        Map<String, Map<Language, Integer>> counts = new TreeMap<>();
        for (Utterance utterance : data.utterances()) {
            counts.computeIfAbsent(utterance.intent(), _ -> new EnumMap<>(Language.class))
                    .merge(utterance.language(), 1, Integer::sum);
            Utterance first = seen.putIfAbsent(utterance.language() + comparable(utterance.text()), utterance);
            if (first != null) {
                findings.add(new Finding(utterance.source(), "says the same as " + first.source() + "; keep one."));
            }
        }
        counts.forEach((intent, byLanguage) -> {
            for (Language language : Language.values()) {
                int count = byLanguage.getOrDefault(language, 0);
                if (count < UTTERANCES_AT_LEAST) {
                    findings.add(new Finding(
                            intent + "." + language.code() + ".txt",
                            "has " + count + " utterances; at least " + UTTERANCES_AT_LEAST + " are needed."));
                }
            }
        });
    }

    private static void articles(TrainingData data, List<Finding> findings) {
        Set<String> intents = data.utterances().stream().map(Utterance::intent).collect(Collectors.toSet());
        Set<String> ids = data.articles().stream().map(SeedArticle::id).collect(Collectors.toSet());
        Map<String, String> questions = new HashMap<>();
        for (SeedArticle article : data.articles()) {
            String where = article.id() + "." + article.language().code() + ".md";
            if (!intents.contains(article.intent())) {
                findings.add(new Finding(where, "names the intent " + article.intent() + ", which has no utterances."));
            }
            if (article.body().isBlank() || article.title().isBlank()) {
                findings.add(new Finding(where, "has no title or no answer."));
            }
            if (article.questions().size() < QUESTIONS_AT_LEAST) {
                findings.add(new Finding(
                        where,
                        "has " + article.questions().size() + " questions; at least " + QUESTIONS_AT_LEAST
                                + " are needed."));
            }
            for (String question : article.questions()) {
                String first = questions.putIfAbsent(article.language() + comparable(question), where);
                if (first != null) {
                    findings.add(new Finding(where, "asks «" + question + "» as " + first + " does; keep one."));
                }
            }
            article.content().related().stream()
                    .filter(related -> !ids.contains(related))
                    .forEach(related ->
                            findings.add(new Finding(where, "leads on to " + related + ", which is no article.")));
            for (String placeholder : data.brand().unknownPlaceholders(article.body(), article.language())) {
                findings.add(new Finding(where, "uses " + placeholder + ", which brand.yaml does not have."));
            }
            LINK_TARGET.matcher(article.body()).results().forEach(link -> {
                if (!link.group(1).matches("\\{\\{[a-z0-9_]+}}")) {
                    findings.add(new Finding(where, "links to an address; name it in brand.yaml and use {{its_key}}."));
                }
            });
        }
        pairs(data.articles(), findings);
    }

    private static void pairs(Collection<SeedArticle> articles, List<Finding> findings) {
        Map<String, Map<Language, SeedArticle>> byId = new TreeMap<>();
        for (SeedArticle article : articles) {
            byId.computeIfAbsent(article.id(), _ -> new EnumMap<>(Language.class))
                    .put(article.language(), article);
        }
        byId.forEach((id, inLanguage) -> {
            SeedArticle zh = inLanguage.get(Language.ZH);
            SeedArticle en = inLanguage.get(Language.EN);
            if (zh == null || en == null) {
                findings.add(new Finding(id, "is missing in " + (zh == null ? "zh" : "en") + "."));
                return;
            }
            differs(id, "numbers", zh, en, a -> numbers(a.body()), findings);
            differs(id, "placeholders", zh, en, a -> Brand.placeholders(a.body()), findings);
            differs(id, "group", zh, en, a -> Set.of(a.group()), findings);
            differs(id, "intent", zh, en, a -> Set.of(a.intent()), findings);
        });
    }

    private static void differs(
            String id,
            String what,
            SeedArticle zh,
            SeedArticle en,
            Function<SeedArticle, Set<String>> of,
            List<Finding> findings) {
        Set<String> inZh = of.apply(zh);
        Set<String> inEn = of.apply(en);
        if (!inZh.equals(inEn)) {
            findings.add(
                    new Finding(id, "contradicts itself: " + what + " are " + inZh + " in zh, " + inEn + " in en."));
        }
    }

    private static Set<String> numbers(String body) {
        String stated = LIST_MARKER.matcher(Brand.withoutPlaceholders(body)).replaceAll(" ");
        return NUMBER.matcher(stated).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is left of a text when spelling details are taken away: letters and digits in lower case. */
    private static String comparable(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
