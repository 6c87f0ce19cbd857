package com.cgpay.support.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.EventJson;
import com.cgpay.support.training.TrainingData;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever customers answer, every flow comes to an end that helps them. */
class FlowWalksTest {

    private static final int WALKS = 100_000;
    private static final int PARTS = 16;

    private final TrainingData data = TrainingData.bundled();

    @Test
    void everyOfAHundredThousandWalksEndsAndEveryStepIsReached() {
        List<Set<String>> reached = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> walk(new FlowWalker(data, new Random(part)), WALKS / PARTS))
                .toList();
        Set<String> all = new HashSet<>();
        reached.forEach(all::addAll);
        Set<String> never = new TreeSet<>();
        data.flows().forEach(flow -> flow.steps().forEach(step -> never.add(flow.id() + "/" + step.id())));
        never.removeAll(all);
        assertThat(never).isEmpty();
    }

    private static Set<String> walk(FlowWalker walker, int walks) {
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < walks; i++) {
            FlowWalker.Walked walked = walker.walk();
            if (!walked.over()) {
                throw new AssertionError("A walk did not end within " + FlowWalker.MOST_TURNS + " turns: "
                        + walked.events().stream().map(EventJson::write).toList());
            }
            for (Event event : walked.events()) {
                check(event, reached);
            }
        }
        return reached;
    }

    private static void check(Event event, Set<String> reached) {
        switch (event) {
            case Event.BotSaid said -> {
                String text = said.reply().text();
                if (text.isBlank() || text.contains("{transaction") || text.contains("{regions")) {
                    throw new AssertionError("The bot said: " + text);
                }
            }
            case Event.FlowMoved moved ->
                moved.path().forEach(step -> reached.add(moved.state().flow() + "/" + step));
            case Event.FlowEnded ended -> ended.path().forEach(step -> reached.add(ended.flow() + "/" + step));
            default -> {}
        }
    }
}
