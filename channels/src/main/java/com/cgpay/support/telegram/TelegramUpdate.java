package com.cgpay.support.telegram;

import com.cgpay.support.channel.Inbound;
import com.cgpay.support.conversation.Content;
import com.cgpay.support.http.Texts;
import com.cgpay.support.language.DisplayLanguage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an Update of the Bot API (core.telegram.org/bots/api#update); what customers did not send gives nothing. */
final class TelegramUpdate {

    /** As much as Telegram lets people send. */
    private static final int LONGEST_TEXT = 4_096;

    private static final int LONGEST_LABEL = 200;

    /** What Telegram itself says in a private chat. */
    private static final Set<String> SERVICE = Set.of(
            "pinned_message",
            "message_auto_delete_timer_changed",
            "chat_background_set",
            "write_access_allowed",
            "connected_website",
            "new_chat_members",
            "left_chat_member",
            "new_chat_title",
            "new_chat_photo",
            "delete_chat_photo");

    private static final List<String> KINDS =
            List.of("photo", "document", "voice", "video", "sticker", "location", "contact");

    private TelegramUpdate() {}

    static Optional<Inbound.Message> read(JsonNode update) {
        String id = update.path("update_id").asText();
        if (update.has("callback_query")) {
            return tap(id, update.path("callback_query"));
        }
        return update.has("message") ? message(id, update.path("message")) : Optional.empty();
    }

    private static Optional<Inbound.Message> message(String id, JsonNode message) {
        if (message.path("from").path("is_bot").asBoolean() || !isPrivate(message)) {
            return Optional.empty();
        }
        return content(message)
                .map(content -> new Inbound.Message(
                        id, message.at("/chat/id").asText(), display(message.path("from")), content, Optional.empty()));
    }

    /** Empty for what nobody said, such as that a message was pinned. */
    private static Optional<Content> content(JsonNode message) {
        String written = message.path("text").asText(message.path("caption").asText(""));
        String text = Texts.beginning(written, LONGEST_TEXT);
        if (!text.isEmpty()) {
            return Optional.of(new Content.Text(text));
        }
        String kind = KINDS.stream().filter(message::has).findFirst().orElse("message");
        return SERVICE.stream().anyMatch(message::has) ? Optional.empty() : Optional.of(new Content.Unsupported(kind));
    }

    /** In a group everybody would read what one of them asks about money. */
    private static boolean isPrivate(JsonNode message) {
        return message.at("/chat/id").isIntegralNumber()
                && message.at("/chat/type").asText("private").equals("private");
    }

    private static Optional<Inbound.Message> tap(String id, JsonNode query) {
        if (!isPrivate(query.path("message"))) {
            return Optional.empty();
        }
        String choice = query.path("data").asText();
        return Optional.of(new Inbound.Message(
                id,
                query.at("/message/chat/id").asText(),
                display(query.path("from")),
                new Content.Tap(choice, label(query, choice)),
                Optional.of(query.path("id").asText())));
    }

    /** What stood on the button, from the message that it was tapped on. */
    private static String label(JsonNode query, String choice) {
        for (JsonNode row : query.at("/message/reply_markup/inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("callback_data").asText().equals(choice)) {
                    return Texts.beginning(button.path("text").asText(), LONGEST_LABEL);
                }
            }
        }
        return choice;
    }

    /** Telegram tells the language of the app, an IETF tag such as zh-hans. */
    private static DisplayLanguage display(JsonNode from) {
        String tag = from.path("language_code").asText("").toLowerCase(Locale.ROOT);
        if (tag.startsWith("zh")) {
            if (tag.endsWith("hk") || tag.endsWith("mo")) {
                return DisplayLanguage.ZH_HK;
            }
            boolean traditional = tag.contains("hant") || tag.endsWith("tw");
            return traditional ? DisplayLanguage.ZH_HANT : DisplayLanguage.ZH_HANS;
        }
        return DisplayLanguage.EN;
    }
}
