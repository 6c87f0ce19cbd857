package com.cgpay.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final RateLimit limit = new RateLimit(6, Duration.ofMinutes(1), () -> now);

    private void take(int times, String caller) {
        for (int i = 0; i < times; i++) {
            limit.take(caller);
        }
    }

    @Test
    void aBurstMayUseAllAtOnce() {
        take(6, "li");

        assertThatThrownBy(() -> limit.take("li")).isInstanceOf(Problem.class);
    }

    @Test
    void whoIsRefusedIsToldWhenTheNextOneIsDue() {
        take(6, "li");
        now = now.plusSeconds(4);

        assertThatThrownBy(() -> limit.take("li"))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(429);
                    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(6));
                });
    }

    @Test
    void aClockThatIsSetBackTakesNoTokens() {
        take(1, "li");
        now = now.minusSeconds(3600);

        take(5, "li");

        assertThatThrownBy(() -> limit.take("li")).isInstanceOf(Problem.class);
    }

    @Test
    void tokensComeBackEvenly() {
        take(6, "li");
        now = now.plusSeconds(20);

        take(2, "li");

        assertThatThrownBy(() -> limit.take("li")).isInstanceOf(Problem.class);
    }

    @Test
    void aLongPauseSavesUpNoMoreThanOneBurst() {
        take(1, "li");
        now = now.plus(Duration.ofDays(1));

        take(6, "li");

        assertThatThrownBy(() -> limit.take("li")).isInstanceOf(Problem.class);
    }

    @Test
    void callersDoNotShareABucket() {
        take(6, "li");

        assertThatCode(() -> take(6, "wang")).doesNotThrowAnyException();
    }
}
