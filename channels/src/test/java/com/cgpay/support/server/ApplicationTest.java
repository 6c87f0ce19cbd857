package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTest {

    @TempDir
    Path folder;

    private Application application() {
        return new Application(TestServer.config(folder), InstantSource.system(), Map.of(), Progress.UNSEEN);
    }

    @Test
    void aWarmUpUnderstandsAQuestionInEachLanguage() {
        Application application = application();
        application.warmUp();
        for (Language language : Language.values()) {
            String first = application.expertise().knowledge().published(language).stream()
                    .flatMap(article -> article.content().questions().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(application.expertise().mind().remembered(first)).isPresent();
        }
        application.close();
    }

    @Test
    void aWarmUpThatComesAfterTheEndIsNobodysTrouble() {
        Application application = application();
        application.close();
        assertThatCode(application::warmUp).doesNotThrowAnyException();
    }
}
