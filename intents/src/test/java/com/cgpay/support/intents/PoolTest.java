package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoolTest {

    /** Two intents; the first expert is right in nine of ten cases and says so, the second guesses. */
    private static List<Pool.Trial> lessons() {
        Random random = new Random(7);
        List<Pool.Trial> lessons = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int truth = random.nextInt(2);
            int said = random.nextInt(10) == 0 ? 1 - truth : truth;
            int guessed = random.nextInt(2);
            lessons.add(new Pool.Trial(scores(said, guessed), truth));
        }
        return lessons;
    }

    private static Scores scores(int said, int guessed) {
        return new Scores(new float[][] {logs(said), logs(guessed)}, new float[] {0, 0});
    }

    private static float[] logs(int favourite) {
        float[] logs = {(float) Math.log(0.3), (float) Math.log(0.3)};
        logs[favourite] = (float) Math.log(0.7);
        return logs;
    }

    @Test
    void anExpertThatGuessesIsHardlyHeard() {
        List<Double> weights = Pool.fit(lessons()).weights();
        assertThat(weights.get(1)).isBetween(0.0, 0.15);
        assertThat(weights.get(0)).isGreaterThan(1);
    }

    @Test
    void probabilitiesBecomeHonest() {
        double[] probabilities = Pool.fit(lessons()).combine(scores(0, 0));
        assertThat(probabilities[0]).isCloseTo(0.9, within(0.03));
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void noWeightIsNegative() {
        List<Pool.Trial> misled = lessons().stream()
                .map(lesson -> new Pool.Trial(lesson.scores(), 1 - lesson.truth()))
                .toList();
        assertThat(Pool.fit(misled).weights()).allMatch(weight -> weight >= 0);
    }
}
