package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.vectors.SentenceVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final SentenceVector EAST = vector(1, 0, 0, 0, 0);
    private static final SentenceVector NORTH = vector(0, 1, 0, 0, 0);
    private static final SentenceVector UP = vector(0, 0, 0, 0, 1);

    private static SentenceVector vector(float... values) {
        return SentenceVector.of(values);
    }

    @Test
    void anExampleIsKeptOnceAndMayHaveTwoIntents() {
        Examples examples = Examples.of(List.of(EAST, NORTH, EAST, UP));
        assertThat(examples.around(EAST).cosines()).hasSize(3);
        Labels labels = Labels.of(
                List.of(new LabelledText("a", EAST, "one"), new LabelledText("b", EAST, "two")),
                examples,
                List.of("one", "two", "three"));
        assertThat(labels.nearest(examples.around(EAST))).containsExactly(1, 1, -1);
    }

    @Test
    void nearExamplesVoteLouderThanFarOnes() {
        Examples examples = Examples.of(List.of(EAST, NORTH, UP));
        Labels labels = Labels.of(
                List.of(
                        new LabelledText("a", EAST, "one"),
                        new LabelledText("b", NORTH, "two"),
                        new LabelledText("c", UP, "two")),
                examples,
                List.of("one", "two"));
        Neighbourhood around = examples.around(vector(1, 0.9f, 0, 0, 0));
        float[][] votes = labels.votes(around, labels.nearest(around));
        for (float[] circle : votes) {
            assertThat(circle[0]).isGreaterThan(circle[1]);
        }
        assertThat(votes[1][1]).isLessThan(votes[0][1]);
    }
}
