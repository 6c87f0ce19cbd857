package com.cgpay.support.telegram;

import static com.cgpay.support.telegram.TelegramServer.PATH;
import static com.cgpay.support.telegram.TelegramServer.SECRET;
import static com.cgpay.support.telegram.TelegramServer.number;
import static com.cgpay.support.telegram.TelegramServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.config.Platforms;
import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.delivery.Outbox;
import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.Await;
import com.cgpay.support.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Replies reach their chat whatever happens on the way. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelegramDeliveryTest {

    private TelegramServer shop;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        shop = TelegramServer.start(folder);
    }

    @AfterAll
    void stop() {
        shop.close();
    }

    @Test
    void whenTelegramAsksToWaitTheOrderInTheChatStays() throws InterruptedException {
        int chat = number();
        shop.telegram.plan(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":1}}");
        shop.telegram.plan(502, "bad gateway");
        shop.post(text(number(), chat, "账户无法登录怎么办"));
        String first = shop.telegram.take().body();
        shop.post(text(number(), chat, "怎么退款"));

        assertThat(shop.telegram.take().body()).isEqualTo(first);
        assertThat(shop.telegram.take().body()).isEqualTo(first);
        assertThat(shop.telegram.take().body()).isNotEqualTo(first);
    }

    @Test
    void ofALongTextOnlyThePartThatDidNotArriveIsSentAgain() throws InterruptedException {
        Agent agent = new Agent("1", "Lin");
        Handoff handoff = claimed(agent);
        shop.telegram.plan(200, "{\"ok\":true}");
        shop.telegram.plan(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":1}}");

        shop.server.application().desk().say(handoff.id(), agent, "m1", "a".repeat(4_096) + "b".repeat(100));

        assertThat(sent()).startsWith("Lin: a");
        String second = sent();
        assertThat(second).endsWith("b");
        assertThat(sent()).isEqualTo(second);
    }

    @Test
    void aTokenThatWasReplacedKillsNoMessage() throws InterruptedException {
        int chat = number();
        shop.telegram.plan(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        shop.post(text(number(), chat, "怎么退款"));
        assertThat(shop.telegram.take().body()).isEqualTo(shop.telegram.take().body());
    }

    private String sent() throws InterruptedException {
        return shop.telegram.take().json().path("text").asText();
    }

    /** A conversation in which a person answers. */
    private Handoff claimed(Agent agent) throws InterruptedException {
        shop.post(text(number(), number(), "转人工"));
        shop.telegram.take();
        Handoff handoff = shop.server
                .application()
                .handoffs()
                .list(Handoff.State.WAITING, 10)
                .getFirst();
        shop.server.application().desk().claim(handoff.id(), agent);
        return handoff;
    }

    @Test
    void whatTelegramRefusesIsKeptForAPersonAndHoldsUpNothing() throws InterruptedException {
        int chat = number();
        shop.telegram.plan(403, "{\"ok\":false,\"description\":\"bot was blocked by the user\"}");
        shop.post(text(number(), chat, "怎么退款"));
        shop.telegram.take();
        Await.until("the message is dead", () -> shop.dead(), count -> count == 1);

        shop.post(text(number(), chat, "账户无法登录怎么办"));

        assertThat(shop.telegram.take().path()).endsWith("sendMessage");
        assertThat(Outbox.redeliver(shop.server.application().database())).isEqualTo(1);
        assertThat(shop.telegram.take().path()).endsWith("sendMessage");
    }

    @Test
    void aLongTextIsSplitBetweenCharacters() throws InterruptedException {
        Agent agent = new Agent("1", "Lin");
        Handoff handoff = claimed(agent);
        String families = "👨‍👩‍👧‍👦".repeat(500);

        shop.server.application().desk().say(handoff.id(), agent, "m1", families);

        String first = sent();
        String second = sent();
        assertThat(first).hasSizeLessThanOrEqualTo(4_096);
        assertThat(second).startsWith("👨").hasSizeLessThanOrEqualTo(4_096);
        assertThat(first + second).isEqualTo("Lin: " + families);
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledgedSoThatTelegramRepeatsIt(@TempDir Path folder) throws InterruptedException {
        String update = text(number(), number(), "怎么退款");
        Telegram channel = new Telegram(Map.of("shop", new Platforms.Telegram("9:x", SECRET, shop.telegram.address())));
        TestServer broken = TestServer.start(TestServer.config(folder), List.of(channel));
        broken.application().database().close();
        assertThat(postTo(broken, update).status()).isEqualTo(503);
        broken.close();

        try (TestServer restarted = TestServer.start(TestServer.config(folder), List.of(channel))) {
            assertThat(postTo(restarted, update).status()).isEqualTo(200);
            assertThat(shop.telegram.take().path()).isEqualTo("/bot9:x/sendMessage");
        }
    }

    private static Answer postTo(TestServer server, String update) {
        return server.api().with("X-Telegram-Bot-Api-Secret-Token", SECRET).raw("POST", PATH, update);
    }
}
