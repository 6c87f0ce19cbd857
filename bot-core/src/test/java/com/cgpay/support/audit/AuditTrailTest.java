package com.cgpay.support.audit;

import static com.cgpay.support.audit.Action.ARTICLE_PUBLISHED;
import static com.cgpay.support.audit.Action.CONVERSATION_READ;
import static com.cgpay.support.audit.Action.LOGIN_FAILED;
import static com.cgpay.support.audit.Action.LOGIN_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.audit.AuditTrail.Filter;
import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@ParameterizedClass
@EnumSource(TestDatabases.class)
class AuditTrailTest {

    private static final Agent ANN = new Agent("ann", "Ann");
    private static final Agent BEN = new Agent("ben", "Ben");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T08:00:00.123Z"));
    private final Database database;
    private final AuditTrail trail;

    AuditTrailTest(TestDatabases kind) {
        database = kind.open();
        trail = new AuditTrail(database, now::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<AuditRow> all() {
        return trail.newest(Filter.NONE, null, 100);
    }

    @Test
    void whatWasDoneInOneMillisecondComesInTheOrderInWhichItWasDone() {
        for (int i = 0; i < 50; i++) {
            trail.add(new Deed(ANN, ARTICLE_PUBLISHED, "fees", "zh/" + i));
        }

        assertThat(all()).hasSize(50).allSatisfy(row -> assertThat(row.at()).isEqualTo(now.get()));
        assertThat(all().getFirst().detail()).isEqualTo("zh/49");
        assertThat(all().getLast().detail()).isEqualTo("zh/0");
    }

    @Test
    void aDeedWhoseTransactionFailsWasNotDone() {
        assertThatThrownBy(() -> database.write(tx -> {
                    trail.add(tx, new Deed(ANN, ARTICLE_PUBLISHED, "fees", "zh/1"));
                    throw new IllegalStateException("It cannot be published.");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(all()).isEmpty();
    }

    @Test
    void readingOnIsRecordedOnceADayForEachReaderAndConversation() {
        for (int i = 0; i < 3; i++) {
            trail.addOnceADay(ANN, CONVERSATION_READ, "one", "h1");
        }
        trail.addOnceADay(BEN, CONVERSATION_READ, "one", "h1");
        trail.addOnceADay(ANN, CONVERSATION_READ, "two", "h2");
        assertThat(all()).hasSize(3);

        now.updateAndGet(before -> before.plus(Duration.ofHours(25)));
        trail.addOnceADay(ANN, CONVERSATION_READ, "one", "h1");
        assertThat(all()).hasSize(4);
    }

    @Test
    void rowsAreFoundByWhoAndWhatAndPageByPage() {
        trail.add(new Deed(ANN, LOGIN_SUCCEEDED));
        trail.add(new Deed(BEN, ARTICLE_PUBLISHED, "fees", "zh/2"));
        trail.addLater(new Deed(null, LOGIN_FAILED, "ben", "Ben"));
        trail.add(new Deed(ANN, ARTICLE_PUBLISHED, "fees", "zh/3"));

        assertThat(trail.newest(new Filter("ann", null, null), null, 10)).hasSize(2);
        assertThat(trail.newest(new Filter("ann", ARTICLE_PUBLISHED, "fees"), null, 10))
                .extracting(AuditRow::detail)
                .containsExactly("zh/3");
        AuditRow published =
                trail.newest(new Filter(null, ARTICLE_PUBLISHED, null), null, 1).getFirst();
        assertThat(trail.newest(new Filter(null, ARTICLE_PUBLISHED, null), published.id(), 1))
                .extracting(AuditRow::who)
                .containsExactly(BEN);
    }

    @Test
    void everyActionHasACodeOfItsOwn() {
        assertThat(Arrays.stream(Action.values()).map(Action::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+\\.[a-z-]+"));
        assertThat(Action.of("login.failed")).contains(LOGIN_FAILED);
        assertThat(Action.of("")).isEmpty();
    }
}
