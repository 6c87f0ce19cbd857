package com.cgpay.support.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.channel.FakePlatform;
import com.cgpay.support.config.Platforms;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.delivery.Delivery;
import com.cgpay.support.delivery.OutboxMessage;
import com.cgpay.support.language.DisplayLanguage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TelegramButtonsTest {

    @Test
    void aButtonThatTelegramWouldRefuseIsLeftOutAndTheAnswerArrives() throws Exception {
        List<QuickReply> choices = List.of(
                new QuickReply("solved:" + "x".repeat(57), "Yes"), new QuickReply("solved:" + "x".repeat(58), "No"));
        Reply reply = new Reply(Reply.Kind.ANSWER, DisplayLanguage.EN, "An answer", null, choices);
        try (FakePlatform platform = new FakePlatform()) {
            Telegram telegram =
                    new Telegram(Map.of("shop", new Platforms.Telegram("123:abc", "s", platform.address())));

            Delivery delivery = telegram.send(
                    new OutboxMessage("c", 2, "telegram", "shop", "7", new Event.BotSaid(reply, null), 1));

            assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
            JsonNode keyboard = platform.take().json().at("/reply_markup/inline_keyboard");
            assertThat(keyboard.findValuesAsText("text")).containsExactly("Yes");
        }
    }
}
