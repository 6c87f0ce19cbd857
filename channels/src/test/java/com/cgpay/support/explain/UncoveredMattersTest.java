package com.cgpay.support.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.dialogue.Rule;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.Folding;
import com.cgpay.support.server.Application;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.training.DataLine;
import com.cgpay.support.training.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What customers of a payment company ask and no article covers, beside what is covered and sounds alike. Nobody learnt
 * from these messages; the floors lie a little below what was reached when they were written.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UncoveredMattersTest {

    private static final Set<String> ANSWERED = Set.of("Answer", "AnswerEach", "Guide");
    private static final Set<String> TURNED_AWAY = Set.of(Rule.UNCOVERED.code(), Rule.OUT_OF_SCOPE.code());

    private Application application;
    private List<Explained> messages;

    private record Explained(String text, boolean covered, Explanation explanation) {}

    @BeforeAll
    void ask(@TempDir Path folder) {
        application = new Application(TestServer.config(folder), InstantSource.system(), Map.of(), Progress.UNSEEN);
        messages = DataLine.beside(UncoveredMattersTest.class, "first-messages.tsv").stream()
                .map(line -> line.split("\t"))
                .map(parts -> new Explained(parts[2], parts[1].equals("covered"), explain(parts[0], parts[2])))
                .toList();
    }

    private Explanation explain(String language, String text) {
        return application
                .explainer()
                .explain(text, language.equals("en") ? DisplayLanguage.EN : DisplayLanguage.ZH_HANS);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private List<Explained> uncovered() {
        return messages.stream().filter(message -> !message.covered()).toList();
    }

    @Test
    void theMessagesAreNobodysUtterances() {
        Set<String> utterances = application.config().storage().trainingData().utterances().stream()
                .map(utterance -> Folding.fold(utterance.text()))
                .collect(Collectors.toSet());
        assertThat(messages)
                .extracting(message -> Folding.fold(message.text()))
                .doesNotContainAnyElementsOf(utterances);
    }

    @Test
    void mostOfWhatNoArticleCoversIsToldSo() {
        assertThat(uncovered())
                .hasSize(115)
                .filteredOn(message -> message.explanation().rule().equals(Rule.UNCOVERED.code()))
                .hasSizeGreaterThanOrEqualTo(64);
    }

    @Test
    void hardlyAnyOfItGetsTheAnswerToSomethingElse() {
        assertThat(uncovered())
                .filteredOn(message -> ANSWERED.contains(message.explanation().decision()))
                .extracting(Explained::text)
                .hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void nothingThatIsCoveredIsTurnedAway() {
        assertThat(messages)
                .filteredOn(Explained::covered)
                .hasSize(123)
                .filteredOn(
                        message -> TURNED_AWAY.contains(message.explanation().rule()))
                .extracting(Explained::text)
                .isEmpty();
    }
}
