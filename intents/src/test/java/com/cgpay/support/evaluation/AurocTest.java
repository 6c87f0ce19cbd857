package com.cgpay.support.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AurocTest {

    @Test
    void itIsOneWhereAllThatBelongsScoresHigher() {
        assertThat(Auroc.of(new double[] {.9, .7}, new double[] {.6, .1, .2})).isEqualTo(1);
    }

    @Test
    void pairsInTheWrongOrderCountNothingAndTiesHalf() {
        assertThat(Auroc.of(new double[] {.5, .2}, new double[] {.5, .3})).isEqualTo((0.5 + 1) / 4);
    }

    @Test
    void whereThereIsNothingToCompareItIsZero() {
        assertThat(Auroc.of(new double[] {}, new double[] {.5})).isZero();
        assertThat(Auroc.of(new double[] {.5}, new double[] {})).isZero();
    }
}
