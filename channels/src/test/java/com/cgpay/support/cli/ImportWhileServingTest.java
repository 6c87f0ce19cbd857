package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Await;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./bot import} is another process that writes the file of a server in use. */
@Timeout(300)
class ImportWhileServingTest {

    private static final int CUSTOMERS = 4;
    private static final String ANSWER = "充值卡可以在应用内兑换。";

    @Test
    void customersAreAnsweredMeanwhileAndTheNextQuestionFindsWhatIsNew(@TempDir Path folder) throws Exception {
        Path config =
                Files.writeString(folder.resolve("bot.yaml"), "messages_per_minute: 1000000\nfolder: " + folder + "\n");
        Path table = Files.writeString(folder.resolve("faq.csv"), table());
        AtomicBoolean imported = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        try (ServerProcess server = ServerProcess.start(config);
                ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS)) {
            List<Future<?>> talking = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                Visitor visitor = Visitor.start(server.api(), "zh-Hans");
                talking.add(threads.submit(() -> talk(visitor, imported, answered)));
            }
            try {
                Await.until("everybody talks", answered::get, count -> count >= CUSTOMERS);
                assertThat(Main.commandLine().execute("import", table.toString(), "--folder", folder.toString()))
                        .isZero();
                Await.until("the article is found", () -> reply(server, "怎么兑换充值卡"), ANSWER::equals);
            } finally {
                imported.set(true);
            }
            for (Future<?> customer : talking) {
                customer.get();
            }
        }
    }

    /** Large enough for customers' messages to fall into the transaction that stores it. */
    private static String table() {
        return IntStream.range(0, 500)
                .mapToObj(i -> "topic-" + i + ",关于第 " + i + " 号事项,没有什么可说的。,事项" + i + "是什么")
                .collect(Collectors.joining(
                        "\n", "id,title,answer,question\nvoucher,怎么兑换充值卡," + ANSWER + ",充值卡在哪里兑换\n", "\n"));
    }

    /** {@link Visitor#say} fails where a message is refused or nobody reacts. */
    private static void talk(Visitor visitor, AtomicBoolean until, AtomicInteger answered) {
        for (int i = 0; !until.get(); i++) {
            visitor.say("怎么退款 " + i);
            answered.incrementAndGet();
        }
    }

    /** Somebody else each time: who is not understood twice is handed to a person. */
    private static String reply(ServerProcess server, String text) {
        JsonNode last = Visitor.start(server.api(), "zh-Hans").say(text).getLast();
        return last.path("text").asText();
    }
}
