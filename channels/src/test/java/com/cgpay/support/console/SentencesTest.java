package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.audit.Action;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.dialogue.Rule;
import com.cgpay.support.training.SeedArticle;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server says to support leads is there in Chinese, word for word as the server says it. */
class SentencesTest {

    private static final Path SENTENCES = Path.of("src", "main", "resources", "web", "console", "sentences.js");
    private static final Path KNOWLEDGE = Path.of("..", "knowledge-base", "src", "main", "java");
    private static final List<Path> SPEAKERS = List.of(
            Path.of("src", "main", "java", "com", "cgpay", "support", "console"),
            KNOWLEDGE,
            Path.of("..", "bot-core", "src", "main", "java", "com", "cgpay", "support", "handoff"));

    private static final Pattern KEY = Pattern.compile("^  '((?:[^'\\\\]|\\\\.)+)': ", Pattern.MULTILINE);
    private static final Pattern SAID = Pattern.compile(
            "(?:require\\([^;]*?|InvalidArticle\\(|Problem\\.(?:badRequest|notFound|conflict)\\()\\s*\"([^\"]+\\.)\"\\)");

    /** Only a program that is wrong itself gets to see these. */
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("The (?:field|fields|parameter|language|locale|format|state|request) .*");

    private static final Pattern ACTION = Pattern.compile("^      '([a-z.-]+)': ", Pattern.MULTILINE);
    private static final Pattern RULE = Pattern.compile("^    '?([a-z-]+)'?: ", Pattern.MULTILINE);

    private static List<String> keys() throws IOException {
        return KEY.matcher(Files.readString(SENTENCES))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The sources, with the halves of long sentences put together. */
    private static String sources() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path folder : SPEAKERS) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    all.add(Files.readString(file));
                }
            }
        }
        return all.stream()
                .collect(Collectors.joining("\n"))
                .replaceAll("\"\\s*\\+ \"", "")
                .replace("\\u201c", "\u201c")
                .replace("\\u201d", "\u201d");
    }

    @Test
    void everySentenceThatIsTranslatedIsStillSaid() throws IOException {
        String sources = sources();
        assertThat(keys()).isNotEmpty().allSatisfy(key -> {
            String withoutChoices = key.replaceAll("at least .* is needed", "at least {0} is needed");
            assertThat(withoutChoices.split("\\{\\d\\}", -1))
                    .allSatisfy(part -> assertThat(sources).contains(part));
        });
    }

    @Test
    void everySentenceForPeopleIsTranslated() throws IOException {
        List<String> keys = keys();
        List<String> said = SAID.matcher(sources())
                .results()
                .map(found -> found.group(1))
                .filter(sentence -> !FOR_PROGRAMS.matcher(sentence).matches())
                .distinct()
                .toList();
        assertThat(said).hasSizeGreaterThan(10);
        assertThat(keys).containsAll(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void everyKindOfDecisionHasWordsForPeople(String locale) throws IOException {
        String words = Files.readString(SENTENCES.resolveSibling(Path.of("locale", locale + ".js")));
        String told = words.substring(words.indexOf("    decisions: {"));
        assertThat(Decision.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(told.lines().findFirst().orElseThrow())
                        .containsPattern("[{,] " + kind.getSimpleName() + ": '"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void everyIntentWithoutAnArticleHasWordsForPeople(String locale) throws IOException {
        String words = Files.readString(SENTENCES.resolveSibling(Path.of("locale", locale + ".js")));
        String told = words.substring(words.indexOf("  intents: {"))
                .lines()
                .findFirst()
                .orElseThrow();
        TrainingData data = TrainingData.bundled();
        Set<String> titled = data.articles().stream().map(SeedArticle::intent).collect(Collectors.toSet());
        assertThat(data.utterances().stream()
                        .map(Utterance::intent)
                        .distinct()
                        .filter(intent -> !titled.contains(intent)))
                .isNotEmpty()
                .allSatisfy(intent -> assertThat(told).containsPattern("[{,] '?" + intent + "'?: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void everyActionOfTheAuditHasWordsForPeople(String locale) throws IOException {
        String words = Files.readString(SENTENCES.resolveSibling(Path.of("locale", locale + ".js")));
        String told = words.substring(words.indexOf("  audit: {"), words.indexOf("  help: {"));

        assertThat(ACTION.matcher(told).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(
                        Arrays.stream(Action.values()).map(Action::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-Hans"})
    void everyRuleHasWordsForPeople(String locale) throws IOException {
        String words = Files.readString(SENTENCES.resolveSibling(Path.of("locale", locale + ".js")));
        String told = words.substring(words.indexOf("  rules: {"), words.indexOf("  evidence: {"));
        List<String> codes =
                RULE.matcher(told).results().map(found -> found.group(1)).toList();

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::code).toList());
    }
}
