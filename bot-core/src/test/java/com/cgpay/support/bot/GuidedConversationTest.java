package com.cgpay.support.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Erasure;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Identity;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.database.Database;
import com.cgpay.support.flow.Lookups;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A flow in a real log: it survives restarts, races and slow systems. */
@Timeout(120)
class GuidedConversationTest {

    @TempDir
    Path folder;

    private TestBot bot;
    private String id;

    @BeforeEach
    void start() {
        bot = new TestBot("jdbc:sqlite:" + folder.resolve("test.db"));
        id = bot.open("visitor");
        say("1", new Content.Tap("start:refund", "Check"));
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private void say(String message, Content content) {
        Database.join(bot.bot.receive(new CustomerMessage(id, message, content)))
                .decided()
                .join();
    }

    private String lastWords() {
        return bot.events(id).reversed().stream()
                .filter(Event.BotSaid.class::isInstance)
                .map(event -> ((Event.BotSaid) event).reply().text())
                .findFirst()
                .orElseThrow();
    }

    private void identify() {
        bot.bot.record(
                id, new Event.Identified(new Identity("c-1", Instant.now().plus(Duration.ofMinutes(5)))));
    }

    private void claim() {
        bot.bot.record(
                id,
                new Event.HandoffRequested(
                        "h",
                        "H-1",
                        Event.HandoffReason.USER_ASKED,
                        Event.Priority.NORMAL,
                        null,
                        new Summary("", List.of(), List.of(), List.of(), List.of())));
        bot.bot.record(id, new Event.HandoffClaimed("h", new Event.Agent("mei", "Mei")));
    }

    @Test
    void aMessageIsKeptEvenIfDecidingOnItFailsAndAnsweredLater() {
        bot.broken = true;
        say("2", new Content.Tap("stop", "Stop"));
        assertThat(bot.events(id).getLast()).isInstanceOf(Event.CustomerSaid.class);
        bot.broken = false;
        bot.bot.decideNext(id).join();
        assertThat(bot.state(id).pending().messages()).isEmpty();
        assertThat(bot.events(id).getLast()).isNotInstanceOf(Event.CustomerSaid.class);
    }

    @Test
    void whatCannotBeDecidedIsLeftToAPerson() {
        bot.lookups = (_, _, _) -> {
            throw new AssertionError("a fault of the program");
        };
        identify();
        say("2", new Content.Text("300"));
        bot.bot.decideNext(id).join();
        assertThat(bot.state(id).pending().messages()).hasSize(1);
        bot.bot.decideNext(id).join();
        assertThat(bot.state(id).pending().messages()).isEmpty();
        assertThat(bot.state(id).owner()).isInstanceOf(Owner.Waiting.class);
        say("3", new Content.Text("hello?"));
        assertThat(bot.state(id).pending().messages()).isEmpty();
    }

    @Test
    void whoGivesUpSaysNothingToWhomAPersonHasTakenOverMeanwhile() {
        bot.lookups = (_, _, _) -> {
            throw new IllegalStateException("down");
        };
        identify();
        say("2", new Content.Text("300"));
        bot.bot.decideNext(id).join();
        bot.lookups = (_, _, _) -> {
            claim();
            throw new IllegalStateException("down");
        };
        bot.bot.decideNext(id).join();
        assertThat(bot.events(id).getLast()).isInstanceOf(Event.HandoffClaimed.class);
    }

    @Test
    void aConversationThatIsErasedWhileItIsDecidedStaysErased() {
        Erasure erasure = new Erasure(bot.database, bot.log);
        identify();
        bot.lookups = (_, _, _) -> {
            erasure.erase(id);
            return new Lookups.Result.Found(Map.of("status", "paid"));
        };
        say("2", new Content.Text("300"));
        assertThat(bot.events(id)).isEmpty();
        assertThat(bot.undecided.olderThan(Duration.ZERO)).isEmpty();
        assertThat(bot.open("visitor")).as("who comes back begins anew").isNotEqualTo(id);
    }

    @Test
    void aRestartGoesOnWithTheOpenQuestion() {
        bot.close();
        bot = new TestBot("jdbc:sqlite:" + folder.resolve("test.db"));
        assertThat(Objects.requireNonNull(bot.state(id).flow()).step()).isEqualTo("amount");
        say("2", new Content.Text("300"));
        assertThat(bot.state(id).owner()).isInstanceOf(Owner.Waiting.class);
        Event.HandoffRequested requested =
                (Event.HandoffRequested) bot.events(id).getLast();
        assertThat(requested.queue()).isEqualTo("refunds");
        assertThat(requested.summary().facts()).containsExactly(new Summary.Fact("Amount", "300"));
        assertThat(bot.handoffs.newest(10).getFirst().queue()).isEqualTo("refunds");
    }

    @Test
    void whoComesBackAfterAWeekIsNotTakenForWhoLeft() {
        bot.ahead = Duration.ofDays(8);
        say("2", new Content.Text("i forgot my password"));
        assertThat(bot.events(id)).contains(new Event.FlowEnded("refund", List.of(), Event.FlowEnd.FORGOTTEN));
        assertThat(bot.state(id).flow()).isNull();
        assertThat(bot.state(id).matter().question()).isEqualTo("i forgot my password");
        say("3", new Content.Tap("human", "A person"));
        Event.HandoffRequested requested =
                (Event.HandoffRequested) bot.events(id).getLast();
        assertThat(requested.summary().question()).isEqualTo("i forgot my password");
    }

    @Test
    void whoAsksOnStaysWithTheTopic() {
        say("2", new Content.Text("stop"));
        say("3", new Content.Text("i forgot my password"));
        say("4", new Content.Text("and how long does that take?"));
        assertThat(bot.state(id).matter().question()).isEqualTo("i forgot my password\nand how long does that take?");
    }

    @Test
    void theStateIsTheSameHoweverItIsRead() {
        say("2", new Content.Text("three hundred"));
        var known = bot.state(id);
        ConversationLog fresh = new ConversationLog(bot.database, List.of(), InstantSource.system());
        assertThat(fresh.load(id)).isEqualTo(known);
    }

    @Test
    void onlyWhoIsIdentifiedIsLookedUp() {
        bot.lookups = (customer, _, criteria) ->
                new Lookups.Result.Found(Map.of("status", customer + " " + criteria.values()));
        identify();
        say("2", new Content.Text("300"));
        assertThat(lastWords()).isEqualTo("It is c-1 [300]");
        assertThat(bot.events(id)).contains(new Event.LookedUp("refund", "found"));
        assertThat(bot.state(id).flow()).isNull();
    }

    @Test
    void anExpiredProofProvesNothing() {
        bot.lookups = (_, _, _) -> new Lookups.Result.Found(Map.of("status", "paid"));
        bot.bot.record(
                id, new Event.Identified(new Identity("c-1", Instant.now().minusSeconds(1))));
        say("2", new Content.Text("300"));
        assertThat(bot.events(id)).contains(new Event.LookedUp("refund", "unidentified"));
        assertThat(lastWords()).startsWith("Case ");
    }

    @Test
    void aMessageIsAcceptedWhileASystemIsSlowAndARaceLosesNothing() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        bot.lookups = (_, _, _) -> {
            asked.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Lookups.Result.Found(Map.of("status", "paid"));
        };
        identify();
        var received = Database.join(bot.bot.receive(new CustomerMessage(id, "2", new Content.Text("300"))));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(received.decided()).isNotDone();
        // A person takes over meanwhile: what the bot decides now must not be said.
        claim();
        answered.countDown();
        received.decided().join();
        assertThat(bot.events(id).getLast()).isInstanceOf(Event.HandoffClaimed.class);
        assertThat(bot.state(id).flow()).isNull();
    }

    @Test
    void aPersonIsCalledWithWhatTheSystemsSay() {
        Event.FlowMoved asked = (Event.FlowMoved) bot.events(id).getLast();
        bot.bot.record(
                id,
                new Event.FlowMoved(
                        asked.state()
                                .knowing(Map.of(
                                        "refund.late", new SlotValue("yes", "yes"),
                                        "refund.status", new SlotValue("processing", "processing"),
                                        "refund.amount", new SlotValue("45 USD", "45 USD"))),
                        List.of("find")));
        say("2", new Content.Tap("human", "A person"));
        Event.HandoffRequested requested =
                (Event.HandoffRequested) bot.events(id).getLast();
        assertThat(requested.summary().facts())
                .containsExactly(
                        new Summary.Fact("Our records", "processing"),
                        new Summary.Fact("On record", "$45.00"),
                        new Summary.Fact("Overdue", "yes"));
    }

    @Test
    void theSameMessageAgainChangesNothing() {
        say("2", new Content.Text("three"));
        int seq = bot.state(id).seq();
        say("2", new Content.Text("three"));
        assertThat(bot.state(id).seq()).isEqualTo(seq);
    }

    @Test
    void aPersonIsCalledWithWhatWasTold() {
        bot.bot.record(
                id,
                new Event.FlowMoved(
                        Objects.requireNonNull(bot.state(id).flow())
                                .knowing(Map.of("amount", new SlotValue("45 USD", "45 dollars"))),
                        List.of("amount")));
        say("2", new Content.Tap("human", "A person"));
        Event.HandoffRequested requested =
                (Event.HandoffRequested) bot.events(id).getLast();
        assertThat(requested.summary().facts()).containsExactly(new Summary.Fact("Amount", "$45.00"));
        assertThat(bot.state(id).flow()).isNull();
    }

    @Test
    void whoIsCalledNextKnowsWhatTheFirstOneWasTold() {
        say("2", new Content.Text("300"));
        bot.desk.cancel(id);
        assertThat(factsOnCalling("3")).containsExactly(new Summary.Fact("Amount", "300"));
        bot.desk.cancel(id);
        bot.ahead = Duration.ofDays(6);
        assertThat(factsOnCalling("4")).containsExactly(new Summary.Fact("Amount", "300"));
        bot.desk.cancel(id);
        bot.ahead = Duration.ofDays(8);
        assertThat(factsOnCalling("5")).as("another case").isEmpty();
    }

    private List<Summary.Fact> factsOnCalling(String message) {
        say(message, new Content.Tap("human", "A person"));
        return Objects.requireNonNull(
                ((Event.HandoffRequested) bot.events(id).getLast()).summary().facts());
    }
}
