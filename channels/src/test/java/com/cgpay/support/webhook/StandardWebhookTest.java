package com.cgpay.support.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.cgpay.support.channel.FakePlatform;
import com.cgpay.support.channel.FakePlatform.Received;
import com.cgpay.support.config.Platforms;
import com.cgpay.support.conversation.Event.CustomerSaid;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.Await;
import com.cgpay.support.server.TestServer;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandardWebhookTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private FakePlatform platform;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        platform = new FakePlatform();
        Platforms.Webhook account = new Platforms.Webhook(List.of(SECRET, OLD_SECRET), platform.address());
        StandardWebhook channel = new StandardWebhook(Map.of("desk", account), InstantSource.system());
        server = TestServer.start(TestServer.config(folder), List.of(channel));
    }

    @AfterAll
    void stop() {
        server.close();
        platform.close();
    }

    private Answer post(String id, Instant at, String secret, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return server.api()
                .with("webhook-id", id)
                .with("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .with("webhook-signature", Signature.sign(secret, id, at, bytes))
                .raw("POST", "/webhooks/webhook/desk", body);
    }

    private Answer post(String id, String body) {
        return post(id, Instant.now(), SECRET, body);
    }

    private static String tap(String customer) {
        return "{\"customer\":\"" + customer + "\", \"choice\":\"article:fees\", \"label\":\"\\u8d39\\u7528\"}";
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private long saidBy(String customer) {
        String id = server.application()
                .bot()
                .open("webhook", "desk", customer, DisplayLanguage.ZH_HANS)
                .id();
        return server.application().log().after(id, 0, 1_000).stream()
                .filter(recorded -> recorded.event() instanceof CustomerSaid)
                .count();
    }

    @Test
    void aReplyIsSignedAsTheStandardWants() throws Exception {
        assertThat(post(fresh(), tap("li")).status()).isEqualTo(200);

        Received sent = platform.take();

        assertThat(sent.json().path("customer").asText()).isEqualTo("li");
        assertThat(sent.json().path("type").asText()).isEqualTo("bot");
        assertThat(sent.json().path("text").asText()).isNotBlank();
        Webhook library = new Webhook(SECRET);
        assertThatCode(() -> library.verify(sent.body(), sent.headers())).doesNotThrowAnyException();
    }

    @Test
    void anEarlierSecretIsStillAccepted() throws InterruptedException {
        assertThat(post(fresh(), Instant.now(), OLD_SECRET, tap("wu")).status()).isEqualTo(200);
        platform.take();
    }

    @Test
    void withoutAFreshSignatureOfThisAccountNothingIsRead() {
        Instant now = Instant.now();
        String wrong = "whsec_" + "A".repeat(32);

        assertThat(server.api()
                        .raw("POST", "/webhooks/webhook/desk", tap("eve"))
                        .status())
                .isEqualTo(401);
        assertThat(post(fresh(), now, wrong, tap("eve")).status()).isEqualTo(401);
        assertThat(post(fresh(), now.minusSeconds(360), SECRET, tap("eve")).status())
                .isEqualTo(401);
        assertThat(post(fresh(), now.plusSeconds(360), SECRET, tap("eve")).status())
                .isEqualTo(401);
        assertThat(saidBy("eve")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"customer\":\"a\"}",
                "{\"customer\":\"a\",\"text\":\"x\",\"choice\":\"none\"}",
                "{\"customer\":\"a\",\"text\":\"\"}",
                "{\"customer\":\"a b\",\"text\":\"x\"}",
                "{\"customer\":\"a\",\"text\":\"x\",\"locale\":\"fr\"}",
                "{\"customer\":\"a\",\"text\":\"x\",\"more\":1}",
                "{\"customer\":\"a\",\"text\":\"\\ud800\"}",
                "{\"customer\":\"a\",\"choice\":\"none\",\"label\":\"\\ud800\"}",
                "{\"customer\":\"a\",\"choice\":\"\\u0000\"}",
            })
    void aSignedBodyThatMakesNoSenseIsRefused(String body) {
        Answer answer = post(fresh(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whatIsMissingIsCalledByItsName() {
        assertThat(post(fresh(), "{\"text\":\"x\"}").json().path("detail").asText())
                .contains("customer");
    }

    @Test
    void theSameWebhookIdTwiceIsAnsweredOnce() throws InterruptedException {
        String id = fresh();

        assertThat(post(id, tap("zhao")).status()).isEqualTo(200);
        assertThat(post(id, tap("zhao")).status()).isEqualTo(200);

        assertThat(saidBy("zhao")).isEqualTo(1);
        platform.take();
        Await.until("all is delivered", () -> server.application().outbox().waiting(), count -> count == 0);
        assertThat(platform.isSilent()).isTrue();
    }

    private long dead() {
        return server.application().outbox().dead();
    }

    @Test
    void aDeliveryKeepsItsIdOverAllAttempts() throws Exception {
        platform.plan(500, "");
        platform.plan(302, "");
        post(fresh(), tap("qian"));

        Received first = platform.take();
        Received second = platform.take();
        Received third = platform.take();

        assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(third.header("webhook-id")).isEqualTo(first.header("webhook-id"));
        assertThat(third.body()).isEqualTo(first.body());
        new Webhook(SECRET).verify(third.body(), third.headers());
    }

    @Test
    void whoSaysGoodbyeGetsNothingMore() throws InterruptedException {
        long before = dead();
        platform.plan(410, "");

        post(fresh(), tap("sun"));

        platform.take();
        Await.until("the delivery is given up", this::dead, count -> count == before + 1);
        assertThat(platform.isSilent()).isTrue();
    }
}
