package com.cgpay.support.knowledge.store;

import static com.cgpay.support.training.Language.EN;
import static com.cgpay.support.training.Language.ZH;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.knowledge.store.StaleTranslations.Change;
import com.cgpay.support.training.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaleTranslationsTest {

    private static Change change(Language language, int revision, int day) {
        return new Change(language, revision, Instant.EPOCH.plus(Duration.ofDays(day)));
    }

    @Test
    void whatWasWrittenOnceIsNotStale() {
        assertThat(StaleTranslations.in(List.of(change(ZH, 1, 0)))).isNull();
        assertThat(StaleTranslations.in(List.of(change(ZH, 1, 0), change(EN, 1, 9))))
                .isNull();
        assertThat(StaleTranslations.in(List.of(change(ZH, 1, 0), change(ZH, 2, 9))))
                .isNull();
    }

    @Test
    void aChangeLeavesTheOtherLanguageBehindUntilItIsChanged() {
        List<Change> changes = List.of(change(ZH, 1, 0), change(EN, 1, 0), change(ZH, 2, 3), change(EN, 2, 5));

        assertThat(StaleTranslations.in(changes.subList(0, 3))).isEqualTo(EN);
        assertThat(StaleTranslations.in(changes)).isNull();
    }

    @Test
    void whoTranslatesMaySaveMoreThanOnce() {
        Change saved = change(EN, 2, 5);
        Change again = new Change(EN, 3, saved.at().plusSeconds(600));

        assertThat(StaleTranslations.in(List.of(change(ZH, 1, 0), change(EN, 1, 0), change(ZH, 2, 3), saved, again)))
                .isNull();
        assertThat(StaleTranslations.in(
                        List.of(change(ZH, 1, 0), change(EN, 1, 0), change(ZH, 2, 3), saved, change(EN, 3, 9))))
                .isEqualTo(ZH);
    }
}
