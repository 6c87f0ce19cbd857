package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.database.Database;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.Await;
import com.cgpay.support.server.Visitor;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was accepted survives a process that is killed in the middle of its work. */
@Timeout(300)
class KillTest {

    private static final int CLIENTS = 8;
    private static final int BEFORE_THE_KILL = 120;
    private static final int MOST = 100_000;
    private static final List<String> TEXTS =
            List.of("怎么退款 %d", "账户无法登录怎么办 %d", "钱扣了对方没收到 %d", "今天天气怎么样 %d", "手续费是多少 %d");

    /** One customer, what was accepted, and which message was on its way when the server died. */
    private record Client(Visitor visitor, List<String> accepted, AtomicInteger sent) {

        /** Sends until the connection breaks. */
        void talk(AtomicInteger total) {
            try {
                while (true) {
                    int number = sent.getAndIncrement();
                    Answer answer = say(visitor, number);
                    if (answer.status() != 200) {
                        throw new AssertionError("The server answered " + answer.status() + ": " + answer.body());
                    }
                    accepted.add(id(number));
                    total.incrementAndGet();
                }
            } catch (UncheckedIOException killed) {
                // as it should be
            }
        }
    }

    private static String id(int number) {
        return "message-" + number;
    }

    private static Answer say(Visitor visitor, int number) {
        String text = TEXTS.get(number % TEXTS.size()).formatted(number);
        return visitor.post("/messages", Map.of("id", id(number), "text", text));
    }

    @Test
    void whatWasAcceptedIsThereOnceInOrderAndIsAnsweredAfterTheRestart(@TempDir Path folder) throws Exception {
        Path config = folder.resolve("bot.yaml");
        Files.writeString(config, "messages_per_minute: 1000000\nfolder: " + folder + "\n");
        List<Client> clients = talkAndKill(config);
        try (ServerProcess _ = ServerProcess.start(config);
                Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"))) {
            Await.until("nothing waits for a decision", () -> undecided(database), count -> count == 0);
            ConversationLog log = new ConversationLog(database, List.of(), InstantSource.system());
            for (Client client : clients) {
                check(client, log.after(client.visitor.id(), 0, MOST));
            }
        }
    }

    private static List<Client> talkAndKill(Path config) throws Exception {
        AtomicInteger total = new AtomicInteger();
        try (ServerProcess server = ServerProcess.start(config);
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Client> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(_ ->
                            new Client(Visitor.start(server.api(), "zh-Hans"), new ArrayList<>(), new AtomicInteger()))
                    .toList();
            List<Future<?>> talking = new ArrayList<>();
            clients.forEach(client -> talking.add(threads.submit(() -> client.talk(total))));
            Await.until("enough was said", total::get, count -> count >= BEFORE_THE_KILL);
            server.kill();
            for (Future<?> future : talking) {
                future.get();
            }
            return clients;
        }
    }

    private static int undecided(Database database) {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT count(*) FROM undecided")
                .mapTo(Integer.class)
                .one());
    }

    private static void check(Client client, List<Recorded> events) {
        assertThat(events).extracting(Recorded::seq).containsExactlyElementsOf(oneTo(events.size()));
        List<String> said = new ArrayList<>();
        boolean waiting = false;
        for (Recorded recorded : events) {
            switch (recorded.event()) {
                case Event.CustomerSaid customer -> {
                    said.add(customer.messageId());
                    waiting = true;
                }
                case Event.BotSaid _, Event.BotStayedSilent _, Event.HandoffRequested _ -> waiting = false;
                default -> {}
            }
        }
        // Each client sends one message after the other, so one more may have come in whose answer was cut off.
        assertThat(said).startsWith(client.accepted.toArray(String[]::new)).doesNotHaveDuplicates();
        assertThat(said.size() - client.accepted.size()).isBetween(0, 1);
        assertThat(waiting).as("somebody waits for a reply").isFalse();
        assertThat(repliesOf(events)).as("one reply to each message").allMatch(count -> count == 1);
    }

    private static List<Integer> oneTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /**
     * How many times the bot took its turn after each message. A turn is recorded in one piece, so what it says shares
     * one moment; only a flow says several things in one turn, such as an article and its next question, and never the
     * same twice.
     */
    private static List<Integer> repliesOf(List<Recorded> events) {
        List<List<Recorded>> said = new ArrayList<>();
        List<Boolean> guided = new ArrayList<>();
        for (Recorded recorded : events) {
            switch (recorded.event()) {
                case Event.CustomerSaid _ -> {
                    said.add(new ArrayList<>());
                    guided.add(false);
                }
                case Event.BotSaid _, Event.BotStayedSilent _
                when !said.isEmpty() -> said.getLast().add(recorded);
                case Event.FlowMoved _, Event.FlowEnded _ -> guided.set(guided.size() - 1, true);
                default -> {}
            }
        }
        return IntStream.range(0, said.size())
                .map(message -> guided.get(message)
                        ? turns(said.get(message))
                        : said.get(message).size())
                .boxed()
                .toList();
    }

    private static int turns(List<Recorded> said) {
        assertThat(said).as("nothing is said twice").extracting(Recorded::event).doesNotHaveDuplicates();
        return (int) said.stream().map(Recorded::at).distinct().count();
    }
}
