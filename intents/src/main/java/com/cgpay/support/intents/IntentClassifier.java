package com.cgpay.support.intents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks the intents of one language and says how far to trust the ranking. Immutable, safe for all threads. */
record IntentClassifier(Scorer scorer, Calibration calibration) {

    /** The same without the texts that only those need who still have to learn from them. */
    IntentClassifier withoutHeldOut() {
        return new IntentClassifier(
                scorer, new Calibration(calibration.pool(), calibration.scope(), HeldOutTexts.of(List.of())));
    }

    /** The same among other examples, which contain those that it knows. */
    IntentClassifier moved(Examples from, Examples to) {
        return new IntentClassifier(scorer.moved(from, to), calibration);
    }

    Classification classify(String folded, Neighbourhood around) {
        return classification(scorer.intents(), scorer.score(folded, around), calibration.pool(), calibration.scope());
    }

    static Classification classification(List<String> intents, Scores scores, Pool pool, Scope scope) {
        double[] probabilities = pool.combine(scores);
        return new Classification(rank(intents, probabilities), scope.probability(intents, scores, probabilities));
    }

    private static List<RankedIntent> rank(List<String> intents, double[] probabilities) {
        List<RankedIntent> ranked = new ArrayList<>(intents.size());
        for (int i = 0; i < intents.size(); i++) {
            ranked.add(new RankedIntent(intents.get(i), probabilities[i]));
        }
        ranked.sort(Comparator.comparingDouble(RankedIntent::probability).reversed());
        return ranked;
    }
}
