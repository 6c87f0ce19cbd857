package com.cgpay.support.telegram;

import static com.cgpay.support.telegram.TelegramServer.PATH;
import static com.cgpay.support.telegram.TelegramServer.SECRET;
import static com.cgpay.support.telegram.TelegramServer.message;
import static com.cgpay.support.telegram.TelegramServer.number;
import static com.cgpay.support.telegram.TelegramServer.tap;
import static com.cgpay.support.telegram.TelegramServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.channel.FakePlatform.Received;
import com.cgpay.support.server.Api;
import com.cgpay.support.server.Await;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
class TelegramTest {

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
    void withoutTheSecretNothingIsRead() {
        int chat = number();
        String update = text(1, chat, "hi");
        assertThat(shop.server.api().raw("POST", PATH, update).status()).isEqualTo(401);
        for (String secret : List.of("wrong", SECRET + "x", "")) {
            Api guessing = shop.server.api().with("X-Telegram-Bot-Api-Secret-Token", secret);
            assertThat(guessing.raw("POST", PATH, update).status()).isEqualTo(401);
        }
        assertThat(shop.server
                        .api()
                        .with("X-Telegram-Bot-Api-Secret-Token", SECRET)
                        .raw("POST", "/webhooks/telegram/other", update)
                        .status())
                .isEqualTo(401);
        assertThat(shop.saidBy(chat)).isZero();
    }

    @Test
    void aQuestionIsAnsweredInItsChatWithButtonsThatTelegramAccepts() throws InterruptedException {
        int chat = number();

        assertThat(shop.post(text(number(), chat, "账户无法登录怎么办")).status()).isEqualTo(200);

        Received sent = shop.telegram.take();
        assertThat(sent.path()).isEqualTo("/bot123:abc/sendMessage");
        assertThat(sent.json().path("chat_id").asText()).isEqualTo(Integer.toString(chat));
        assertThat(sent.json().path("text").asText()).isNotBlank().doesNotContain("**");
        JsonNode rows = sent.json().at("/reply_markup/inline_keyboard");
        assertThat(rows).isNotEmpty();
        rows.forEach(
                row -> assertThat(row.path(0).path("callback_data").asText().getBytes(StandardCharsets.UTF_8))
                        .hasSizeBetween(1, 64));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/start ref123", "/help@ShopBot"})
    void whoOpensTheChatIsGreetedInTheLanguageOfTheApp(String command) throws InterruptedException {
        shop.post(text(number(), number(), command));

        assertThat(shop.telegram.take().json().path("text").asText()).startsWith("您好");
    }

    @Test
    void aTappedButtonIsAcknowledgedAndAnswered() throws InterruptedException {
        int update = number();

        assertThat(shop.post(tap(update, number(), "article:fees")).status()).isEqualTo(200);

        List<Received> sent = List.of(shop.telegram.take(), shop.telegram.take());
        assertThat(sent)
                .extracting(Received::path)
                .containsExactlyInAnyOrder("/bot123:abc/answerCallbackQuery", "/bot123:abc/sendMessage");
        assertThat(sent.toString()).contains("\"callback_query_id\":\"q" + update + "\"");
    }

    @Test
    void theWordsUnderAPictureAreAnswered() throws InterruptedException {
        shop.post(message(number(), number(), "\"photo\":[{}],\"caption\":\"忘记密码怎么办\""));

        assertThat(shop.telegram.take().json().path("text").asText()).contains("重置密码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo\":[{}", "sticker\":{", "voice\":{", "poll\":{"})
    void whatCannotBeReadIsAnsweredToo(String content) throws InterruptedException {
        String json = "\"" + content + (content.contains("[") ? "]" : "}");

        assertThat(shop.post(message(number(), number(), json)).status()).isEqualTo(200);

        assertThat(shop.telegram.take().json().path("text").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":1,\"edited_message\":{\"chat\":{\"id\":1},\"text\":\"x\"}}",
                "{\"update_id\":2,\"channel_post\":{\"chat\":{\"id\":1},\"text\":\"x\"}}",
                "{\"update_id\":3,\"my_chat_member\":{}}",
                "{\"update_id\":4}",
                "{\"update_id\":5,\"message\":[]}",
                "{\"update_id\":6,\"message\":{\"chat\":{},\"text\":\"x\"}}",
                "{\"update_id\":7,\"callback_query\":{}}",
                "{\"update_id\":8,\"callback_query\":{\"id\":\"1\",\"data\":{}}}",
                "{\"update_id\":10,\"message\":{\"chat\":{\"id\":1},\"new_chat_title\":\"x\"}}",
                "{\"update_id\":11,\"message\":{\"chat\":{\"id\":-100,\"type\":\"supergroup\"},\"text\":\"x\"}}",
                "{\"update_id\":9,\"message\":{\"chat\":{\"id\":1},\"from\":{\"is_bot\":true},\"text\":\"x\"}}",
            })
    void whatNobodyHasToAnswerIsAcceptedAndIgnored(String update) {
        assertThat(shop.post(update).status()).isEqualTo(200);

        assertThat(shop.waiting()).isZero();
        assertThat(shop.telegram.isSilent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"update_id\":\"x\"}", "{\"update_id\":1", "{\"update_id\":1.5}"})
    void whatIsNoUpdateIsRefused(String body) {
        assertThat(shop.post(body).status()).isEqualTo(400);
    }

    @Test
    void theSameUpdateTwiceIsAnsweredOnce() throws InterruptedException {
        int chat = number();
        String update = text(number(), chat, "怎么退款");

        assertThat(shop.post(update).status()).isEqualTo(200);
        shop.telegram.take();
        assertThat(shop.post(update).status()).isEqualTo(200);
        shop.post(text(number(), chat, "账户无法登录怎么办"));
        String next = shop.telegram.take().body();
        Await.until("all is delivered", () -> shop.waiting(), count -> count == 0);

        assertThat(shop.saidBy(chat)).isEqualTo(2);
        assertThat(next).contains("login-failed");
        assertThat(shop.telegram.isSilent()).isTrue();
    }

    @Test
    void charactersThatOnlySteerADisplayAreNoText() throws InterruptedException {
        assertThat(shop.post(text(number(), number(), "\\u202e\\u0007")).status())
                .isEqualTo(200);
        assertThat(shop.telegram.take().json().path("text").asText()).isNotBlank();
    }

    @Test
    void halfACharacterDoesNoHarm() throws InterruptedException {
        assertThat(shop.post(text(number(), number(), "a\\ud800b")).status()).isLessThan(500);
        assertThat(shop.telegram.take().path()).endsWith("sendMessage");
    }
}
