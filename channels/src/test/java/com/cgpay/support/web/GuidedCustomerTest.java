package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A customer on the website whom a flow guides, from the first words to the agent's list. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidedCustomerTest {

    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String token(String customer) {
        return server.api()
                .get("/api/v1/sandbox/identity?customer=" + customer)
                .json()
                .path("token")
                .asText();
    }

    private static JsonNode last(List<JsonNode> events) {
        return events.getLast();
    }

    @Test
    void aStrangerIsAskedAndTheAgentReadsWhatWasToldOfTheCardFourDigitsAlone() {
        Visitor visitor = Visitor.start(server.api(), "zh-Hans");
        JsonNode first = last(visitor.say("昨天下午三点转了300到建行，钱扣了一直没到账"));
        assertThat(first.path("kind").asText()).isEqualTo("ask");
        assertThat(first.path("text").asText()).contains("您还没有登录");
        assertThat(first.path("choices")).hasSize(5);

        visitor.tap("pick:shown:failed");
        visitor.tap("pick:waited:yes");
        assertThat(last(visitor.say("6222 0210 0112 2334 455")).path("kind").asText())
                .isEqualTo("ask");
        JsonNode handoff = visitor.say("4455").stream()
                .filter(event -> event.path("kind").asText().equals("handoff"))
                .findFirst()
                .orElseThrow();
        assertThat(handoff.path("text").asText()).contains("受理编号");

        Handoff waiting = server.application().handoffs().list(Handoff.State.WAITING, 10).stream()
                .filter(one -> one.conversation().equals(visitor.id()))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.queue()).isEqualTo("payments");
        assertThat(waiting.summary().question()).startsWith("昨天下午三点");
        assertThat(waiting.summary().facts()).extracting("label").contains("交易时间", "金额", "银行", "交易记录显示", "卡号后四位");
        assertThat(String.valueOf(waiting.summary().facts()))
                .contains("300", "建行", "失败", "4455")
                .doesNotContain("6222");
    }

    @Test
    void whoIsVouchedForIsToldHowThePaymentStands() {
        Answer started =
                server.api().post("/api/v1/conversations", Map.of("locale", "en", "identity", token("demo-lin")));
        assertThat(started.status()).isEqualTo(201);
        Visitor visitor = Visitor.start(server.api(), "en");
        assertThat(visitor.post("/identity", Map.of("token", token("demo-lin"))).status())
                .isEqualTo(204);
        JsonNode reply = last(visitor.say("yesterday at 3 pm I paid ¥300, it was debited but the shop got nothing"));
        assertThat(reply.path("text").asText())
                .contains("being processed", "300.00")
                .doesNotContain("not signed in", "王小明");
    }

    @Test
    void aForgedProofIsRefusedAndChangesNothing() {
        String forged = token("demo-lin") + "x";
        assertThat(server.api()
                        .post("/api/v1/conversations", Map.of("locale", "en", "identity", forged))
                        .status())
                .isEqualTo(401);
        Visitor visitor = Visitor.start(server.api(), "en");
        assertThat(visitor.post("/identity", Map.of("token", forged)).status()).isEqualTo(401);
        assertThat(server.api()
                        .post(visitor.path("/identity"), Map.of("token", token("demo-lin")))
                        .status())
                .isEqualTo(401);
        JsonNode reply = last(visitor.say("yesterday at 3 pm I paid ¥300, it was debited but the shop got nothing"));
        assertThat(reply.path("text").asText()).contains("not signed in");
    }

    @Test
    void aFlowDoesNotGoOnOnceAPersonWasCalledFor() {
        Visitor visitor = Visitor.start(server.api(), "en");
        visitor.say("money was taken but never arrived");
        visitor.tap("human");
        assertThat(last(visitor.say("yesterday")).path("text").asText()).startsWith("Noted.");
        Answer answer = visitor.post("/messages", Map.of("id", "m-1", "text", "300"));
        assertThat(answer.json().path("events")).hasSize(1);
    }
}
