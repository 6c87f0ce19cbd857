package com.cgpay.support.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTrainerTest {

    /** The right one of four has both features or neither: no linear model can tell it. */
    private static List<NetworkTrainer.Ranking> rankings(Random chance) {
        List<NetworkTrainer.Ranking> rankings = new ArrayList<>();
        for (int n = 0; n < 600; n++) {
            double[][] candidates = new double[4][Feature.COUNT];
            boolean[] right = new boolean[4];
            right[chance.nextInt(4)] = true;
            for (int i = 0; i < 4; i++) {
                boolean first = chance.nextBoolean();
                Feature.CENTROID.put(candidates[i], first ? 1 : 0);
                Feature.EDIT_BEST.put(candidates[i], first == right[i] ? 1 : 0);
            }
            rankings.add(new NetworkTrainer.Ranking(candidates, right));
        }
        return rankings;
    }

    @Test
    void theHiddenLayerLearnsWhatALinearModelCannot() {
        Network network = NetworkTrainer.fit(rankings(new Random(1)));
        int found = 0;
        List<NetworkTrainer.Ranking> unseen = rankings(new Random(2));
        for (NetworkTrainer.Ranking ranking : unseen) {
            int best = 0;
            for (int i = 1; i < 4; i++) {
                double[] one = ranking.candidates()[i];
                double[] other = ranking.candidates()[best];
                best = network.score(network.scaled(one)) > network.score(network.scaled(other)) ? i : best;
            }
            found += ranking.right()[best] ? 1 : 0;
        }
        assertThat(found).isGreaterThan(unseen.size() * 9 / 10);
    }

    @Test
    void beforeAnyLessonTheVotesDecide() {
        double[] few = new double[Feature.COUNT];
        double[] many = new double[Feature.COUNT];
        Feature.VOTES.put(few, -3);
        Feature.VOTES.put(many, -1);
        Network votes = Network.votes();
        assertThat(votes.score(votes.scaled(many))).isGreaterThan(votes.score(votes.scaled(few)));
    }
}
