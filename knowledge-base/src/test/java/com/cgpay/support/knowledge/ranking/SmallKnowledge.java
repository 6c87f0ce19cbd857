package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.intents.Classification;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Four articles of sixty questions each, whose vectors follow from their words: enough to learn a ranking from. */
final class SmallKnowledge implements QueryReader {

    static final List<String> TOPICS = List.of("refund", "password", "support", "abroad");
    private static final String[] WORDS = {"please", "today", "quickly", "account", "again", "help", "how", "why"};
    private static final int DIMENSIONS = 16;

    /** A question about a topic, one of many. */
    static String question(String topic, Random chance) {
        return WORDS[chance.nextInt(WORDS.length)] + " " + topic + " " + WORDS[chance.nextInt(WORDS.length)] + " "
                + chance.nextInt(10_000);
    }

    Corpus corpus() {
        Random chance = new Random(3);
        List<Corpus.Question> questions = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            String topic = TOPICS.get(i % TOPICS.size());
            String text = question(topic, chance);
            questions.add(new Corpus.Question(topic, text, encode(text)));
        }
        return new Corpus(Language.EN, questions, Map.of());
    }

    static QuestionIndex index(Corpus corpus) {
        QuestionIndex index = new QuestionIndex(Language.EN);
        corpus.questions().stream()
                .collect(Collectors.groupingBy(Corpus.Question::article))
                .forEach((article, questions) -> index.put(
                        article,
                        questions.stream()
                                .map(question -> new QuestionIndex.Indexed(question.folded(), question.vector()))
                                .toList()));
        index.refresh();
        return index;
    }

    /** The topic's own direction, with a little of what else is said. */
    @Override
    public SentenceVector encode(String folded) {
        float[] values = new float[DIMENSIONS];
        Random noise = new Random(folded.hashCode());
        for (int d = 0; d < DIMENSIONS; d++) {
            values[d] = 0.15f * (float) noise.nextGaussian();
        }
        for (int topic = 0; topic < TOPICS.size(); topic++) {
            values[topic] += folded.contains(TOPICS.get(topic)) ? 1 : 0;
        }
        return SentenceVector.of(values);
    }

    @Override
    public Optional<Classification> classify(String folded, SentenceVector vector) {
        return Optional.empty();
    }
}
