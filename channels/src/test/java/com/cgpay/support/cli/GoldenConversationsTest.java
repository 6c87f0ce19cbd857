package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Application;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.Story;
import com.cgpay.support.training.Story.Line;
import com.cgpay.support.training.TrainingData;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of what the bot does shows as a change of a story. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenConversationsTest {

    private Application application;
    private StoryRunner runner;

    @BeforeAll
    void start(@TempDir Path folder) {
        StoryClock clock = new StoryClock(InstantSource.system());
        application = new Application(TestServer.config(folder), clock, Map.of(), Progress.UNSEEN);
        runner = new StoryRunner(application, clock);
    }

    @AfterAll
    void stop() {
        application.close();
    }

    static Stream<Arguments> stories() {
        return TrainingData.bundledStories().stream().map(story -> Arguments.arguments(story.name(), story));
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void theBotDoesWhatTheStorySays(String name, Story story) {
        assertThat(script(runner.play(story))).as(name).isEqualTo(script(story.lines()));
    }

    @Order(2)
    @Test
    void everyWayThroughEveryFlowIsPlayedInEachLanguage() {
        assertThat(runner.coverage().missing()).isEmpty();
    }

    private static String script(List<Line> lines) {
        return lines.stream()
                .map(line -> line.speaker().name().toLowerCase(Locale.ROOT) + ": " + line.text())
                .collect(Collectors.joining("\n"));
    }
}
