package com.cgpay.support.figures;

import static com.cgpay.support.conversation.EventsForTests.MEI;
import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Erasure;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class FiguresTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Handoffs handoffs;
    private final DailyCounts counts;
    private final Tally tally;
    private final ConversationLog log;
    private final Figures figures;

    /** Noon in Shanghai. */
    private Instant now = Instant.parse("2026-11-30T04:00:00Z");

    private int messages;

    FiguresTest(TestDatabases kind) {
        InstantSource clock = () -> now;
        database = kind.open();
        handoffs = new Handoffs(database);
        counts = new DailyCounts(database);
        tally = new Tally(counts, SHANGHAI);
        log = new ConversationLog(database, List.of(handoffs, tally), clock);
        figures = new Figures(counts, handoffs, clock, SHANGHAI);
    }

    @AfterEach
    void close() {
        tally.close();
        database.close();
    }

    private String open(String key) {
        return log.open(new Event.Started("telegram", "shop", key, DisplayLanguage.EN), null, List.of())
                .id();
    }

    private void say(String id) {
        Database.join(log.receive(id, "e" + ++messages, said("my refund")));
    }

    private void tap(String id, String choice) {
        Event tapped = new Event.CustomerSaid("m", new Content.Tap(choice, "…"), Set.of());
        Database.join(log.receive(id, "e" + ++messages, tapped));
    }

    private void append(String id, Event event) {
        Database.join(log.append(log.load(id), List.of(event)));
    }

    private static Event answer(String article) {
        Reply.ArticleRef given = new Reply.ArticleRef(article, 1, article, LocalDate.EPOCH);
        Trace why = new Trace("m", 1, "confident", 0.8, 0.1, 1, null, List.of(), Set.of(), List.of());
        return new Event.BotSaid(new Reply(Reply.Kind.ANSWER, DisplayLanguage.EN, "…", given, List.of()), why);
    }

    private static Event called(String handoff, HandoffReason reason) {
        return new Event.HandoffRequested(
                handoff,
                "HABCDEF",
                reason,
                Priority.NORMAL,
                null,
                new Summary("?", List.of(), List.of(), List.of(), List.of()));
    }

    private Figures.Report ofLast(int days) {
        tally.write();
        return figures.ofLast(days);
    }

    @Test
    void whereNobodyCameAllDaysAreEmpty() {
        Figures.Report report = figures.ofLast(2);
        assertThat(report.since()).isNull();
        assertThat(report.days())
                .containsExactly(
                        new Figures.Day(LocalDate.parse("2026-11-29"), 0, 0, 0),
                        new Figures.Day(LocalDate.parse("2026-11-30"), 0, 0, 0));
        assertThat(report.waiting()).isEqualTo(new Figures.Waiting(0, null, null));
    }

    @Test
    void whoOnlyLooksIsNoVisitor() {
        open("a");
        assertThat(ofLast(1).days().getFirst().visits()).isZero();
    }

    @Test
    void whoComesBackAfterADayOfSilenceIsAnotherVisitOfTheSameConversation() {
        String id = open("a");
        say(id);
        now = now.plus(Duration.ofHours(23));
        say(id);
        now = now.plus(Duration.ofHours(24));
        say(id);
        assertThat(ofLast(3).days()).extracting(Figures.Day::visits).containsExactly(1L, 0L, 1L);
        assertThat(figures.ofLast(1).since()).isEqualTo(LocalDate.parse("2026-11-30"));
    }

    @Test
    void aVisitIsHandedOverOnceHoweverOftenAPersonIsCalledFor() {
        String id = open("a");
        say(id);
        append(id, called("h1", HandoffReason.COMPLAINT));
        append(id, new Event.HandoffCancelled("h1"));
        append(id, called("h2", HandoffReason.USER_ASKED));
        say(open("b"));
        Figures.Report report = ofLast(1);
        assertThat(report.days()).containsExactly(new Figures.Day(LocalDate.parse("2026-11-30"), 2, 0, 1));
        assertThat(report.reasons()).isEqualTo(Map.of("COMPLAINT", 1L, "USER_ASKED", 1L));
    }

    @Test
    void whoWritesAnewToAPersonWhoStillHasTheConversationIsServedByThatPerson() {
        String id = open("a");
        say(id);
        append(id, called("h1", HandoffReason.USER_ASKED));
        append(id, new Event.HandoffClaimed("h1", MEI));
        now = now.plus(Duration.ofHours(25));
        say(id);
        assertThat(ofLast(1).days()).containsExactly(new Figures.Day(LocalDate.parse("2026-12-01"), 1, 0, 1));
    }

    @Test
    void whoGotAnAnswerAndNoPersonWasServedByTheBotAlone() {
        String answered = open("a");
        say(answered);
        Database.join(log.append(log.load(answered), List.of(answer("fees"), answer("refund"))));
        String both = open("b");
        say(both);
        Event called = called("h", HandoffReason.SCAM);
        Database.join(log.append(log.load(both), List.of(answer("scams"), called)));
        String guided = open("c");
        say(guided);
        append(guided, new Event.FlowEnded("refund", List.of(), Event.FlowEnd.DONE));
        say(open("d"));
        assertThat(ofLast(1).days()).containsExactly(new Figures.Day(LocalDate.parse("2026-11-30"), 4, 2, 1));
    }

    @Test
    void anArticleHasWhatCustomersTappedBeneathIt() {
        String id = open("a");
        say(id);
        append(id, answer("fees"));
        tap(id, "solved:fees");
        append(id, answer("refund"));
        append(id, answer("refund"));
        tap(id, "unsolved:refund");
        append(id, new Event.Rated(5, List.of(), ""));
        Figures.Report report = ofLast(7);
        assertThat(report.articles())
                .containsExactly(new Figures.ArticleUse("refund", 2, 0, 1), new Figures.ArticleUse("fees", 1, 1, 0));
        assertThat(report.ratings()).isEqualTo(Map.of("5", 1L));
    }

    @Test
    void aDayIsThatOfTheCompany() {
        now = Instant.parse("2026-11-30T16:30:00Z"); // half past midnight in Shanghai
        say(open("a"));
        assertThat(ofLast(1).days()).containsExactly(new Figures.Day(LocalDate.parse("2026-12-01"), 1, 0, 0));
    }

    @Test
    void waitingIsToldByTheMiddleAndByTheLongestButTheLongestTenth() {
        for (int minutes = 1; minutes <= 10; minutes++) {
            String id = open("c" + minutes);
            append(id, called("h" + minutes, HandoffReason.USER_ASKED));
            now = now.plus(Duration.ofMinutes(minutes));
            append(id, new Event.HandoffClaimed("h" + minutes, MEI));
        }
        append(open("still"), called("waits", HandoffReason.USER_ASKED));
        assertThat(ofLast(1).waiting()).isEqualTo(new Figures.Waiting(10, 300L, 540L));
    }

    @Test
    void whatIsErasedStaysCounted() {
        String id = open("a");
        say(id);
        tally.write();
        new Erasure(database, log).erase(id);
        assertThat(ofLast(1).days().getFirst().visits()).isEqualTo(1);
    }

    @Test
    void severalNodesCountTogether() {
        try (Tally other = new Tally(counts, SHANGHAI)) {
            ConversationLog there = new ConversationLog(database, List.of(handoffs, other), () -> now);
            say(open("a"));
            String id = there.open(new Event.Started("web", "shop", "b", DisplayLanguage.EN), null, List.of())
                    .id();
            Database.join(there.receive(id, "e", said("my refund")));
        }
        assertThat(ofLast(1).days().getFirst().visits()).isEqualTo(2);
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() {
        say(open("a"));
        database.write(tx -> tx.handle().execute("ALTER TABLE daily_counts RENAME TO elsewhere"));
        assertThatThrownBy(tally::write).isInstanceOf(RuntimeException.class);
        database.write(tx -> tx.handle().execute("ALTER TABLE elsewhere RENAME TO daily_counts"));
        assertThat(ofLast(1).days().getFirst().visits()).isEqualTo(1);
    }
}
