package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.cgpay.support.http.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T08:00:00Z"));
    private final Guesses guesses = new Guesses(now::get);

    /** How long a try has to wait; zero for one that is let through. */
    private Duration wait(String account, String address) {
        Problem problem = catchThrowableOfType(Problem.class, () -> guesses.take(account, address));
        return problem == null ? Duration.ZERO : problem.retryAfter().orElseThrow();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Each from another address. */
    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(wait("lin", "10.0.0." + i)).isZero();
        }
    }

    @Test
    void whoGuessesFromManyAddressesWaitsTwiceAsLongEachTimeUpToHalfAMinute() {
        guess(5);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Duration wait = wait("lin", "10.1.0." + i);
            waits.add(wait.toSeconds());
            pass(wait);
            guess(1);
        }

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void whoIsRefusedWaitsNoLongerForAskingAgain() {
        guess(5);
        pass(Duration.ofMillis(400));

        assertThat(wait("lin", "10.1.0.1")).isEqualTo(Duration.ofMillis(600));
        assertThat(wait("lin", "10.1.0.2")).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void otherAccountsAreNotHeldUp() {
        guess(5);

        assertThat(wait("wang", "10.0.0.1")).isZero();
    }

    @Test
    void anAddressThatTheAccountWasOpenedFromIsNotHeldUpByStrangersButByItsOwnTries() {
        guesses.succeeded("lin", "192.0.2.1");
        guess(5);

        for (int i = 0; i < 5; i++) {
            assertThatCode(() -> guesses.take("lin", "192.0.2.1")).doesNotThrowAnyException();
        }
        assertThat(wait("lin", "192.0.2.1")).isPositive();
    }

    @Test
    void theRightPasswordAndAQuarterOfAnHourBeginAnew() {
        guess(5);
        pass(Duration.ofSeconds(1));
        guess(1);
        guesses.succeeded("lin", "192.0.2.1");
        guess(5);
        assertThat(wait("lin", "10.0.0.9")).isPositive();

        pass(Duration.ofMinutes(16));
        guess(5);
    }
}
