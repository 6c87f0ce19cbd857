package com.cgpay.support.cli;

import com.cgpay.support.knowledge.search.QuestionIndex.Indexed;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions for an index of any size: pairs of the bot's own utterances, and random vectors around the real ones of a
 * few of them, since encoding a million texts takes half an hour. The same for every run. Not for several threads.
 */
final class ScaleTexts {

    private static final int CENTRES = 500;

    /** Relative to a unit vector; a question then has a cosine of about 0.8 with its centre, as paraphrases have. */
    private static final double NOISE = 0.75;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> utterances;
    private final List<SentenceVector> centres;

    private ScaleTexts(List<String> utterances, List<SentenceVector> centres) {
        this.utterances = utterances;
        this.centres = centres;
    }

    static ScaleTexts of(Language language, SentenceEncoder encoder) {
        List<String> utterances = TrainingData.bundled().utterances().stream()
                .filter(utterance -> utterance.language() == language)
                .map(Utterance::text)
                .map(Folding::fold)
                .toList();
        int step = Math.max(1, utterances.size() / CENTRES);
        List<SentenceVector> centres = Stream.iterate(0, i -> i < utterances.size(), i -> i + step)
                .map(utterances::get)
                .map(encoder::encode)
                .toList();
        return new ScaleTexts(utterances, centres);
    }

    /** What a customer asks: half of the time shorter than what is indexed. */
    String query() {
        return random.nextBoolean() ? utterance() : pair();
    }

    /** A question of an article, without a vector where only words are measured. */
    Indexed entry(boolean withVector) {
        @Nullable SentenceVector vector = withVector ? vector() : null;
        return new Indexed(pair(), vector);
    }

    SentenceVector vector() {
        SentenceVector centre = centres.get(random.nextInt(centres.size()));
        float[] values = centre.toArray();
        double spread = NOISE / Math.sqrt(values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (random.nextGaussian() * spread);
        }
        return SentenceVector.of(values);
    }

    private String pair() {
        return utterance() + " " + utterance();
    }

    private String utterance() {
        return utterances.get(random.nextInt(utterances.size()));
    }
}
