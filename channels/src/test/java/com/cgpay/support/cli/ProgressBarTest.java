package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final ProgressBar progress = new ProgressBar(new PrintStream(shown, true, StandardCharsets.UTF_8));

    @Test
    void stagesThatGoOnSideBySideAreNotToldAgainAndAgain() {
        for (int done = 1; done <= 100; done++) {
            progress.stage("index questions zh", Math.min(100, 2 * done), 100);
            progress.stage("index questions en", done, 100);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("zh")
                .containsOnlyOnce("en");
    }
}
