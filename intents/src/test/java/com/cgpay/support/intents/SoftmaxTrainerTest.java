package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class SoftmaxTrainerTest {

    private static final String[] PLANE = {"x", "y", Features.BIAS};

    @Test
    void learnsFromNegativeValuesToo() throws IOException {
        MaxentModel model = train(quadrants(400));
        assertThat(best(model, 1, 1)).isEqualTo("north-east");
        assertThat(best(model, -1, -1)).isEqualTo("south-west");
        assertThat(best(model, 1, -1)).isEqualTo("south-east");
        assertThat(best(model, -1, 1)).isEqualTo("north-west");
    }

    @Test
    void itsProbabilitiesSumToOne() throws IOException {
        MaxentModel model = train(quadrants(100));
        double sum = 0;
        for (double probability : model.eval(PLANE, new float[] {0.3f, -0.2f, 1})) {
            sum += probability;
        }
        assertThat(sum).isBetween(0.999999, 1.000001);
    }

    @Test
    void theSameEventsGiveTheSameModel() throws IOException {
        MaxentModel one = train(quadrants(200));
        MaxentModel two = train(quadrants(200));
        float[] somewhere = {0.123f, -0.456f, 1};
        assertThat(one.eval(PLANE, somewhere)).isEqualTo(two.eval(PLANE, somewhere));
    }

    @Test
    void aFeatureNobodyHasSeenChangesNothing() throws IOException {
        MaxentModel model = train(quadrants(100));
        assertThat(model.eval(new String[] {"x", "y", Features.BIAS, "z"}, new float[] {1, 1, 1, 100}))
                .isEqualTo(model.eval(PLANE, new float[] {1, 1, 1}));
    }

    @Test
    void itSpeaksOfItsOutcomesAsOpenNlpDoes() throws IOException {
        MaxentModel model = train(quadrants(100));
        double[] evaluated = model.eval(PLANE, new float[] {1, 1, 1});
        assertThat(model.getAllOutcomes(evaluated))
                .contains("north-east[" + evaluated[model.getIndex("north-east")] + "]");
        assertThat(model.getIndex("up")).isEqualTo(-1);
        assertThat(model.eval(PLANE)).isEqualTo(model.eval(PLANE, new float[] {1, 1, 1}));
        assertThat(model.eval(PLANE, new double[4])).isEqualTo(model.eval(PLANE));
    }

    private static String best(MaxentModel model, float x, float y) {
        return model.getBestOutcome(model.eval(PLANE, new float[] {x, y, 1}));
    }

    private static List<Event> quadrants(int count) {
        Random random = new Random(1);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float x = random.nextFloat() * 2 - 1;
            float y = random.nextFloat() * 2 - 1;
            String outcome = (y > 0 ? "north" : "south") + (x > 0 ? "-east" : "-west");
            events.add(new Event(outcome, PLANE, new float[] {x, y, 1}));
        }
        return events;
    }

    private static MaxentModel train(List<Event> events) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, SoftmaxTrainer.class.getName());
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 40);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put("DataIndexer", "OnePassRealValue");
        return TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
    }
}
