package com.cgpay.support.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cgpay.support.knowledge.search.QuestionIndex.Found;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class VotesTest {

    @Test
    void theSharesOfAllArticlesSumToOne() {
        List<Candidate> candidates = Votes.count(new Found(
                List.of(new Hit("a", "a1", 9), new Hit("b", "b1", 7), new Hit("a", "a2", 3)),
                List.of(new Hit("b", "b1", 0.95), new Hit("c", "c1", 0.9), new Hit("a", "a2", 0.85))));
        assertThat(candidates.stream().mapToDouble(Candidate::share).sum()).isCloseTo(1, within(1e-9));
        assertThat(candidates).extracting(Candidate::share).isSortedAccordingTo((x, y) -> Double.compare(y, x));
    }

    @Test
    void severalNearQuestionsOutvoteOne() {
        List<Candidate> candidates = Votes.count(new Found(
                List.of(),
                List.of(new Hit("one", "x", 0.90), new Hit("many", "y", 0.895), new Hit("many", "z", 0.895))));
        assertThat(candidates.getFirst().article()).isEqualTo("many");
    }

    @Test
    void meaningIsWorthMoreThanWords() {
        List<Candidate> candidates =
                Votes.count(new Found(List.of(new Hit("words", "x", 5)), List.of(new Hit("meaning", "y", 0.9))));
        assertThat(candidates).extracting(Candidate::article).containsExactly("meaning", "words");
    }

    @Test
    void theNearestQuestionOfAnArticleIsNamed() {
        Candidate candidate = Votes.count(new Found(
                        List.of(new Hit("a", "by words", 5)),
                        List.of(new Hit("a", "nearest", 0.95), new Hit("a", "farther", 0.9))))
                .getFirst();
        assertThat(candidate.question()).isEqualTo("nearest");
        assertThat(candidate.cosine()).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void nothingFoundIsNoCandidate() {
        assertThat(Votes.count(new Found(List.of(), List.of()))).isEmpty();
    }
}
