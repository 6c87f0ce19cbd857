package com.cgpay.support.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.cgpay.support.calibration.Logistic.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {

    @Test
    void findsTheWeightsThatMadeTheData() {
        Random random = new Random(3);
        Logistic truth = new Logistic(List.of(2.0, -1.0, 0.5));
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double x = random.nextGaussian();
            double y = random.nextGaussian();
            observations.add(new Observation(List.of(x, y), random.nextDouble() < truth.probability(x, y)));
        }
        Logistic fitted = Logistic.fit(observations);
        for (int i = 0; i < 3; i++) {
            assertThat(fitted.weights().get(i)).isCloseTo(truth.weights().get(i), within(0.1));
        }
    }

    @Test
    void itsProbabilitiesAreHonest() {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            observations.add(new Observation(List.of(1.0), i % 10 < 7));
            observations.add(new Observation(List.of(0.0), i % 10 < 2));
        }
        Logistic fitted = Logistic.fit(observations);
        assertThat(fitted.probability(1)).isCloseTo(0.7, within(0.01));
        assertThat(fitted.probability(0)).isCloseTo(0.2, within(0.01));
    }

    @Test
    void perfectlySeparatedDataStayFinite() {
        List<Observation> observations = new ArrayList<>();
        for (int i = -50; i <= 50; i++) {
            observations.add(new Observation(List.of((double) i), i > 0));
        }
        Logistic fitted = Logistic.fit(observations);
        assertThat(fitted.weights()).allMatch(Double::isFinite);
        assertThat(fitted.probability(10)).isGreaterThan(0.9);
        assertThat(fitted.probability(-10)).isLessThan(0.1);
    }

    @Test
    void dataOfOneKindStayFinite() {
        Logistic fitted =
                Logistic.fit(List.of(new Observation(List.of(1.0), true), new Observation(List.of(2.0), true)));
        assertThat(fitted.weights()).allMatch(Double::isFinite);
        assertThat(fitted.probability(1.5)).isGreaterThan(0.9);
    }

    @Test
    void logOddsStayFinite() {
        assertThat(Logistic.logit(0.5)).isZero();
        assertThat(Logistic.logit(0))
                .isEqualTo(-Logistic.logit(1), within(1e-9))
                .isFinite();
    }
}
