package com.cgpay.support.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.handoff.HandoffException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Customers, agents and the bot act on one conversation at the same time, in a thousand different ways. */
class InterleavingsTest {

    private static final int INTERLEAVINGS = 1_000;
    private static final int ON_TWO_SERVERS = 150;
    private static final List<String> TEXTS =
            List.of("how do i get a refund", "i forgot my password", "xyzzy", "talk to a human", "tell me a joke");

    /** What was promised to somebody, to be found in the log. */
    private record Promises(Queue<String> customer, Queue<String> agent) {}

    @Test
    void theBotNeverTalksOverAPersonAndNothingIsLostOrDoubled() throws Exception {
        try (TestBot test = new TestBot(TestDatabases.SQLITE.url())) {
            interleave(test, test, INTERLEAVINGS);
        }
    }

    @Test
    void norOnTwoServersThatShareADatabase() throws Exception {
        String url = TestDatabases.POSTGRES.url();
        try (TestBot one = new TestBot(url);
                TestBot other = new TestBot(url)) {
            interleave(one, other, ON_TWO_SERVERS);
        }
    }

    /** @param desk where the agents are */
    private static void interleave(TestBot test, TestBot desk, int times) throws Exception {
        try (ExecutorService several = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = IntStream.range(0, times)
                    .<Future<?>>mapToObj(seed -> several.submit(() -> interleaveOnce(test, desk, seed)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static Object interleaveOnce(TestBot test, TestBot desk, int seed) throws Exception {
        String id = test.open("visitor " + seed);
        say(test, id, "first", "talk to a human").decided().join();
        String handoff = ((Owner.Waiting) test.state(id).owner()).handoffId();
        Promises promises = new Promises(new ConcurrentLinkedQueue<>(List.of("first")), new ConcurrentLinkedQueue<>());
        Random random = new Random(seed);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> actors = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String name : List.of("phone", "laptop")) {
                Random own = new Random(random.nextLong());
                actors.add(threads.submit(() -> customer(test, id, name, own, start, promises.customer)));
            }
            for (String name : List.of("mei", "tom")) {
                Random own = new Random(random.nextLong());
                actors.add(threads.submit(() -> agent(desk, handoff, name, own, start, promises.agent)));
            }
            start.countDown();
        }
        for (Future<?> actor : actors) {
            actor.get();
        }
        test.bot.decideNext(id).join();
        List<Recorded> log = test.log.after(id, 0, 10_000);
        checkOrder(test, id, log);
        checkPromises(log, promises);
        checkSilence(log);
        return seed;
    }

    private static Bot.Received say(TestBot test, String id, String eventId, String text) {
        return Database.join(test.bot.receive(new CustomerMessage(id, eventId, new Content.Text(text))));
    }

    private static Object customer(
            TestBot test, String id, String name, Random random, CountDownLatch start, Queue<String> said)
            throws InterruptedException {
        start.await();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            String eventId = name + i;
            said.add(eventId);
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            var _ = say(test, id, eventId, text);
            if (random.nextInt(4) == 0) {
                var _ = say(test, id, eventId, text); // platforms repeat themselves
            }
        }
        return name;
    }

    private static Object agent(
            TestBot test, String handoff, String name, Random random, CountDownLatch start, Queue<String> said)
            throws InterruptedException {
        Agent agent = new Agent(name, name);
        start.await();
        for (int i = 0; i < 3 + random.nextInt(5); i++) {
            String messageId = name + i;
            try {
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> test.desk.claim(handoff, agent);
                    case 3, 4, 5 -> {
                        test.desk.say(handoff, agent, messageId, "hello");
                        said.add(messageId);
                    }
                    case 6 -> test.desk.transfer(handoff, agent, "risk");
                    case 7 -> test.desk.returnToBot(handoff, agent);
                    default -> test.desk.resolve(handoff, agent);
                }
            } catch (HandoffException refused) {
                assertThat(refused.isUnknown()).isFalse(); // it is somebody else's, or closed: nothing was promised
            }
        }
        return name;
    }

    private static void checkOrder(TestBot test, String id, List<Recorded> log) {
        assertThat(log)
                .extracting(Recorded::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, log.size()).boxed().toList());
        Conversation folded = Conversation.empty(id).after(log);
        assertThat(test.state(id)).isEqualTo(folded);
        assertThat(folded.pending().messages()).isEmpty();
    }

    private static void checkPromises(List<Recorded> log, Promises promises) {
        List<String> customer = new ArrayList<>();
        List<String> agent = new ArrayList<>();
        for (Recorded recorded : log) {
            switch (recorded.event()) {
                case Event.CustomerSaid said -> customer.add(said.messageId());
                case Event.AgentSaid said -> agent.add(said.messageId());
                default -> {}
            }
        }
        assertThat(customer).containsExactlyInAnyOrderElementsOf(promises.customer);
        assertThat(agent).containsExactlyInAnyOrderElementsOf(promises.agent);
        for (String name : List.of("phone", "laptop")) {
            assertThat(customer)
                    .filteredOn(messageId -> messageId.startsWith(name))
                    .isSorted();
        }
    }

    private static void checkSilence(List<Recorded> log) {
        boolean person = false;
        for (Recorded recorded : log) {
            switch (recorded.event()) {
                case Event.HandoffClaimed _ -> {
                    assertThat(person).as("two claims at once").isFalse();
                    person = true;
                }
                case Event.HandoffTransferred _, Event.HandoffReturned _, Event.HandoffResolved _ -> person = false;
                case Event.BotSaid _, Event.BotStayedSilent _ ->
                    assertThat(person)
                            .as("the bot talks over a person at %s", recorded)
                            .isFalse();
                default -> {}
            }
        }
    }
}
