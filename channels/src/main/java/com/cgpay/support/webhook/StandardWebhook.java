package com.cgpay.support.webhook;

import com.cgpay.support.channel.Channel;
import com.cgpay.support.channel.Inbound;
import com.cgpay.support.channel.WebhookRequest;
import com.cgpay.support.config.Platforms;
import com.cgpay.support.conversation.Content;
import com.cgpay.support.delivery.Delivery;
import com.cgpay.support.delivery.OutboxMessage;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Texts;
import com.cgpay.support.http.WholeAnswer;
import com.cgpay.support.language.DisplayLanguage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any platform that can send and take signed webhooks. In: a customer's message; out: what the bot or an agent says.
 * Both are signed alike, and a delivery keeps its {@code webhook-id} over all attempts.
 */
public final class StandardWebhook implements Channel {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Platforms.Webhook> accounts;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public StandardWebhook(Map<String, Platforms.Webhook> accounts, InstantSource clock) {
        this.accounts = Map.copyOf(accounts);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    /** What a platform sends: a customer's words, or a tap on one of the choices that a reply carried. */
    record In(
            @Nullable String customer,
            @Nullable String locale,
            @Nullable String text,
            @Nullable String choice,
            @Nullable String label) {}

    @Override
    public Inbound receive(WebhookRequest request) {
        Platforms.Webhook account = accounts.get(request.account());
        String id = request.header("webhook-id").orElse("");
        boolean signed = account != null
                && Signature.verifies(
                        account.secrets(),
                        id,
                        request.header("webhook-timestamp").orElse(""),
                        request.header("webhook-signature").orElse(""),
                        request.body(),
                        clock.instant());
        if (!signed) {
            return new Inbound.Refused("The signature is not this account's, or the clocks differ too much.");
        }
        try {
            return new Inbound.Messages(List.of(message(id, Json.read(request.body(), In.class))));
        } catch (Problem e) {
            return new Inbound.Malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Inbound.Message message(String id, In in) {
        String customer = Texts.id("customer", in.customer);
        DisplayLanguage display = Texts.locale(in.locale == null ? "zh-Hans" : in.locale);
        Content content = Texts.content(in.text, in.choice, in.label);
        return new Inbound.Message(Texts.id("webhook-id", id), customer, display, content, Optional.empty());
    }

    @Override
    public Delivery send(OutboxMessage message) {
        Platforms.Webhook account = accounts.get(message.account());
        if (account == null) {
            return new Delivery.Dead("The account " + message.account() + " is not configured any more.");
        }
        byte[] body = Json.write(Out.of(message));
        Instant now = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(account.url())
                .header("Content-Type", "application/json")
                .header("webhook-id", message.id())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.sign(account.secrets().getFirst(), message.id(), now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return outcome(WholeAnswer.to(request, http, PATIENCE, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException e) {
            return new Delivery.Retry(Optional.empty(), "The platform cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Retry(Optional.empty(), "The server is stopping.");
        }
    }

    /** 2xx is success and 410 is farewell; everything else, redirections too, is tried again. */
    private static Delivery outcome(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status / 100 == 2) {
            return new Delivery.Delivered();
        }
        if (status == 410) {
            return new Delivery.Dead("The platform does not want deliveries any more (410).");
        }
        return new Delivery.Retry(retryAfter(response), "The platform answered " + status + ".");
    }

    private static Optional<Duration> retryAfter(HttpResponse<Void> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
