package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.http.Problem;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private final OneAtATime work = new OneAtATime();

    @Test
    void whoComesWhileTheWorkIsBeingDoneIsToldToWait() {
        assertThatThrownBy(() -> work.run(() -> work.run(() -> "second")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(429);
                    assertThat(problem.retryAfter()).isPresent();
                });
    }

    @Test
    void workThatFailedKeepsNobodyWaiting() {
        assertThatThrownBy(() -> work.run(() -> {
                    throw new IllegalStateException("failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(work.run(() -> "next")).isEqualTo("next");
    }
}
