package com.cgpay.support.intents;

import com.cgpay.support.vectors.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;

/**
 * Texts to learn from as OpenNLP's trainers read them, whose features have their numbers already; OpenNLP's own indexers
 * would write each as a string and look it up again. Its arrays are handed on, never changed.
 */
final class NumberedEvents implements DataIndexer {

    private final Vocabulary names;
    private final String[] labels;
    private final int[][] contexts;
    private final float[][] values;
    private final int[] outcomes;

    private NumberedEvents(Vocabulary names, String[] labels, int[][] contexts, float[][] values, int[] outcomes) {
        this.names = names;
        this.labels = labels;
        this.contexts = contexts;
        this.values = values;
        this.outcomes = outcomes;
    }

    /**
     * Events in the order of the texts, outcomes in that in which they first occur.
     *
     * @param names of all features
     */
    static NumberedEvents of(List<LabelledText> texts, Vocabulary names, Function<LabelledText, Features> features) {
        List<Features> read = texts.stream().map(features).toList();
        List<String> labels =
                texts.stream().map(LabelledText::intent).distinct().toList();
        return new NumberedEvents(
                names,
                labels.toArray(String[]::new),
                read.stream().map(Features::numbers).toArray(int[][]::new),
                read.stream().map(Features::values).toArray(float[][]::new),
                texts.stream().mapToInt(text -> labels.indexOf(text.intent())).toArray());
    }

    Vocabulary names() {
        return names;
    }

    @Override
    public int[][] getContexts() {
        return contexts;
    }

    @Override
    public float[][] getValues() {
        return values;
    }

    @Override
    public int[] getOutcomeList() {
        return outcomes;
    }

    @Override
    public String[] getOutcomeLabels() {
        return labels;
    }

    @Override
    public String[] getPredLabels() {
        return IntStream.range(0, names.size()).mapToObj(names::name).toArray(String[]::new);
    }

    @Override
    public int[] getPredCounts() {
        int[] counts = new int[names.size()];
        Arrays.stream(contexts).flatMapToInt(Arrays::stream).forEach(feature -> counts[feature]++);
        return counts;
    }

    @Override
    public int getNumEvents() {
        return contexts.length;
    }

    @Override
    public int[] getNumTimesEventsSeen() {
        int[] times = new int[contexts.length];
        Arrays.fill(times, 1);
        return times;
    }

    @Override
    public void init(TrainingParameters parameters, Map<String, String> report) {}

    @Override
    public void index(ObjectStream<Event> events) {
        throw new UnsupportedOperationException("The events are numbered already.");
    }
}
