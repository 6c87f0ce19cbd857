package com.cgpay.support.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.noise.Corrector;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankerTest {

    private final SmallKnowledge knowledge = new SmallKnowledge();
    private final Corpus corpus = knowledge.corpus();
    private final QuestionIndex index = SmallKnowledge.index(corpus);
    private final Random chance = new Random(8);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        index.close();
    }

    private ArticleFinder finder(Ranker ranker) {
        Corrector corrector = Corrector.of(
                Language.EN,
                corpus.questions().stream().map(Corpus.Question::folded).toList(),
                _ -> 0);
        return new ArticleFinder(index, corpus, ranker, Optional.of(corrector), knowledge);
    }

    private Ranker fitted() {
        return RankerTrainer.fit(index, corpus, knowledge, List.of());
    }

    private List<Ranked> ask(Ranker ranker, String text) {
        return finder(ranker).find(knowledge.read(text));
    }

    @Test
    void ranksQuestionsItHasNotSeen() {
        Ranker ranker = fitted();
        for (String topic : SmallKnowledge.TOPICS) {
            Ranked first = ask(ranker, SmallKnowledge.question(topic, chance)).getFirst();
            assertThat(first.candidate().article()).isEqualTo(topic);
            assertThat(first.confidence()).isGreaterThan(0.8);
        }
    }

    @Test
    void doubtsWhatNoArticleIsAbout() {
        Ranker ranker = fitted();
        assertThat(ask(ranker, "why weather today").getFirst().confidence()).isLessThan(0.3);
    }

    @Test
    void withoutLessonsTheMostVotesComeFirstAndNothingIsBelieved() {
        List<Ranked> ranked = ask(Ranker.unfitted(), "how refund please");
        assertThat(ranked.getFirst().candidate().article()).isEqualTo("refund");
        assertThat(ranked)
                .extracting(one -> one.candidate().share())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(ranked.getFirst().confidence()).isLessThan(0.001);
    }

    @Test
    void whatAnArticleAsksWordForWordIsItsOwnBeforeAnythingWasLearntAndAgainstWhatWasLearnt() {
        Corpus.Question odd = new Corpus.Question("abroad", "refund please refund", knowledge.encode("refund"));
        Corpus with = new Corpus(Language.EN, List.of(corpus.questions().get(0), odd), Map.of());
        try (QuestionIndex small = SmallKnowledge.index(with)) {
            for (Ranker ranker : List.of(Ranker.unfitted(), fitted())) {
                ArticleFinder finder = new ArticleFinder(small, with, ranker, Optional.empty(), knowledge);
                List<Ranked> ranked = finder.find(knowledge.read("refund, please refund"));
                assertThat(ranked.getFirst().candidate().article()).isEqualTo("abroad");
                assertThat(ranked.getFirst().confidence()).isGreaterThan(0.9);
                assertThat(ranked.getLast().confidence()).isLessThan(0.1);
                assertThat(ranked).extracting(Ranked::wordForWord).containsExactly(true, false);
            }
        }
    }

    @Test
    void theSameQuestionsGiveTheSameRankerBitForBit() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        RankerFile.write(one, fitted());
        RankerFile.write(two, fitted());
        assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    }

    @Test
    void whatWasKeptRanksAsBefore() {
        Path file = folder.resolve("kept");
        Ranker ranker = fitted();
        RankerFile.write(file, ranker);
        Ranker kept = RankerFile.read(file, Language.EN).orElseThrow();
        String question = SmallKnowledge.question("abroad", chance);
        List<Ranked> before = ask(ranker, question);
        List<Ranked> after = ask(kept, question);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).candidate()).isEqualTo(before.get(i).candidate());
            assertThat(after.get(i).confidence()).isEqualTo(before.get(i).confidence());
        }
        assertThat(kept.outcomes()).isNotEmpty().isEqualTo(ranker.outcomes());
    }

    @Test
    void anOutcomeTellsWhichArticleWouldBeAnswered() {
        List<Ranked> ranked = ask(fitted(), SmallKnowledge.question("refund", chance));
        assertThat(Ranker.outcome(ranked, Set.of("refund")).likeliest()).isEqualTo("refund");
        assertThat(Ranker.outcome(ranked, Set.of()).likeliest()).isEqualTo("refund");
        assertThat(Ranker.outcome(List.of(), Set.of()).likeliest()).isEmpty();
    }

    @Test
    void aDamagedFileIsNotRead() throws IOException {
        Path file = folder.resolve("damaged");
        Files.writeString(file, "not a ranker");
        assertThat(RankerFile.read(file, Language.EN)).isEmpty();
    }

    @Test
    void aFittingWhoseThreadIsInterruptedEndsWithoutAResult() {
        Thread.currentThread().interrupt();
        try {
            assertThat(catchThrowable(this::fitted)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anArticleThatTheRankerDoesNotKnowYetIsOfferedAndNotAnswered() {
        Ranker ranker = fitted();
        index.put("chargeback", List.of(new QuestionIndex.Indexed("chargeback", knowledge.encode("chargeback"))));
        index.refresh();
        Ranked found = ask(ranker, "my chargeback").stream()
                .filter(ranked -> ranked.candidate().article().equals("chargeback"))
                .findFirst()
                .orElseThrow();
        assertThat(found.confidence()).isLessThanOrEqualTo(0.3);
    }
}
