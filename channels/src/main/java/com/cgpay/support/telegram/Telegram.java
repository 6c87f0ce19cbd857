package com.cgpay.support.telegram;

import com.cgpay.support.channel.Channel;
import com.cgpay.support.channel.Inbound;
import com.cgpay.support.channel.PlainText;
import com.cgpay.support.channel.WebhookRequest;
import com.cgpay.support.config.Platforms;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.delivery.Delivery;
import com.cgpay.support.delivery.OutboxMessage;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Tokens;
import com.cgpay.support.http.WholeAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Telegram. Updates are proved by the secret token alone, since Telegram signs no bodies; {@code sendMessage} has no
 * idempotency, so a reply may come twice if the line breaks or the server ends at the wrong moment, and never goes
 * missing.
 */
public final class Telegram implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(Telegram.class);

    private static final int LONGEST_TEXT = 4_096;
    private static final int UNFINISHED = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpResponse.BodyHandler<byte[]> BODY =
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), 64 * 1024);

    /** Bytes of a button's callback_data; one that carries more has the whole message refused. */
    private static final int LONGEST_CHOICE = 64;

    private final Map<String, Platforms.Telegram> accounts;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** How many parts have arrived of messages that have not arrived as a whole, so that none of them comes twice. */
    private final Cache<String, Integer> arrived =
            Caffeine.newBuilder().maximumSize(UNFINISHED).build();

    public Telegram(Map<String, Platforms.Telegram> accounts) {
        this.accounts = Map.copyOf(accounts);
    }

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public Inbound receive(WebhookRequest request) {
        Platforms.Telegram account = accounts.get(request.account());
        Optional<String> secret = request.header("X-Telegram-Bot-Api-Secret-Token");
        if (account == null || secret.isEmpty() || !Tokens.same(secret.get(), account.secret())) {
            return new Inbound.Refused("The secret token is not this account's.");
        }
        try {
            JsonNode update = Json.MAPPER.readTree(request.body());
            if (!update.path("update_id").isIntegralNumber()) {
                return new Inbound.Malformed("An update has an update_id.");
            }
            return new Inbound.Messages(TelegramUpdate.read(update).stream().toList());
        } catch (IOException e) {
            return new Inbound.Malformed("The body is not valid JSON.");
        }
    }

    @Override
    public Delivery send(OutboxMessage message) {
        Platforms.Telegram account = accounts.get(message.account());
        if (account == null) {
            return new Delivery.Dead("The account " + message.account() + " is not configured any more.");
        }
        List<ObjectNode> calls = calls(message);
        int done = arrived.get(message.id(), _ -> 0);
        for (ObjectNode call : calls.subList(done, calls.size())) {
            Delivery delivery = call(account, "sendMessage", call);
            if (!(delivery instanceof Delivery.Delivered)) {
                return delivery;
            }
            arrived.put(message.id(), ++done);
        }
        arrived.invalidate(message.id());
        return new Delivery.Delivered();
    }

    private static List<ObjectNode> calls(OutboxMessage message) {
        return switch (message.event()) {
            case Event.BotSaid said -> {
                List<ObjectNode> calls =
                        texts(message.key(), PlainText.of(said.reply().text()));
                addKeyboard(calls.getLast(), said.reply().choices());
                yield calls;
            }
            case Event.AgentSaid said -> texts(message.key(), said.agent().name() + ": " + said.text());
            default -> List.of();
        };
    }

    private static List<ObjectNode> texts(String chat, String text) {
        return PlainText.split(text, LONGEST_TEXT).stream()
                .map(part -> Json.MAPPER.createObjectNode().put("chat_id", chat).put("text", part))
                .toList();
    }

    private static void addKeyboard(ObjectNode call, List<Reply.QuickReply> choices) {
        List<Reply.QuickReply> buttons = choices.stream()
                .filter(choice -> choice.id().getBytes(StandardCharsets.UTF_8).length <= LONGEST_CHOICE)
                .toList();
        if (buttons.isEmpty()) {
            return;
        }
        ArrayNode rows = call.putObject("reply_markup").putArray("inline_keyboard");
        for (Reply.QuickReply button : buttons) {
            rows.addArray().addObject().put("text", button.label()).put("callback_data", button.id());
        }
    }

    /** Stops the spinner on the button that was tapped. */
    @Override
    public void acknowledge(String account, String callbackQuery) {
        Platforms.Telegram config = accounts.get(account);
        if (config != null) {
            ObjectNode call = Json.MAPPER.createObjectNode().put("callback_query_id", callbackQuery);
            if (!(call(config, "answerCallbackQuery", call) instanceof Delivery.Delivered)) {
                LOG.info("A callback query of account {} was not answered; its button spins on for a while.", account);
            }
        }
    }

    private Delivery call(Platforms.Telegram account, String method, ObjectNode body) {
        URI uri = account.api().resolve("/bot" + account.token() + "/" + method);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.write(body)))
                .build();
        try {
            return outcome(WholeAnswer.to(request, http, PATIENCE, BODY));
        } catch (IOException e) {
            return new Delivery.Retry(Optional.empty(), "Telegram cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Retry(Optional.empty(), "The server is stopping.");
        }
    }

    private static Delivery outcome(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200) {
            return new Delivery.Delivered();
        }
        if (status == 401 || status == 404) { // a token that was replaced; the settings can be put right
            return new Delivery.Retry(Optional.empty(), "Telegram does not know the account's token.");
        }
        if (status == 429 || status >= 500) {
            return new Delivery.Retry(retryAfter(response.body()), "Telegram answered " + status + ".");
        }
        return new Delivery.Dead("Telegram refused the message with " + status + ".");
    }

    private static Optional<Duration> retryAfter(byte[] body) {
        try {
            JsonNode seconds = Json.MAPPER.readTree(body).at("/parameters/retry_after");
            return seconds.isInt() ? Optional.of(Duration.ofSeconds(seconds.asInt())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
