package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Application;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.Story;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sixty customers tell their stories in their own words, a third each in Simplified, Traditional and English. */
@Timeout(300)
class FlowStoriesTest {

    private static final int AT_LEAST = 58;

    /**
     * A story and where it should end.
     *
     * @param end the flow and its last step, or what else the bot does last
     */
    record Told(String end, Story story) {}

    private static List<Told> stories(String language) throws IOException {
        List<Told> stories = new ArrayList<>();
        String file = "stories." + language + ".txt";
        try (var stream = Objects.requireNonNull(FlowStoriesTest.class.getResourceAsStream(file))) {
            String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : all.replaceAll("(?m)^#.*\\R", "").strip().split("\\R\\s*\\R", -1)) {
                stories.add(told(language, block.lines().toList()));
            }
        }
        return stories;
    }

    private static Told told(String language, List<String> lines) {
        String customer = "";
        List<Story.Line> said = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("signed-in:")) {
                customer = line.substring("signed-in:".length()).strip();
            } else if (line.startsWith("choice:")) {
                String choice = line.substring("choice:".length()).strip();
                said.add(new Story.Line(Story.Speaker.CHOICE, choice, 0));
            } else {
                said.add(new Story.Line(Story.Speaker.CUSTOMER, line.strip(), 0));
            }
        }
        String end = lines.getFirst().substring("ends:".length()).strip();
        return new Told(end, new Story(said.getFirst().text(), language, customer, said));
    }

    @Test
    void almostAllEndWhereTheyShould(@TempDir Path folder) throws IOException {
        List<Told> all = new ArrayList<>();
        for (String language : List.of("zh-Hans", "zh-Hant", "en")) {
            List<Told> third = stories(language);
            assertThat(third).hasSize(20);
            all.addAll(third);
        }
        List<String> elsewhere = new ArrayList<>();
        StoryClock clock = new StoryClock(InstantSource.fixed(Instant.EPOCH));
        try (Application application = new Application(TestServer.config(folder), clock, Map.of(), Progress.UNSEEN)) {
            for (Told told : all) {
                StoryRunner runner = new StoryRunner(application, clock);
                List<Story.Line> played = runner.play(told.story());
                if (!runner.end().equals(told.end())) {
                    elsewhere.add(told.end() + " but " + runner.end() + ": "
                            + played.stream().map(Story.Line::text).toList());
                }
            }
        }
        assertThat(elsewhere).hasSizeLessThanOrEqualTo(all.size() - AT_LEAST);
    }
}
