package com.cgpay.support.channel;

import com.cgpay.support.bot.Bot;
import com.cgpay.support.bot.CustomerMessage;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.database.Database;
import com.cgpay.support.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The door for all platforms: verified, parsed, made durable, and only then answered with 2xx, so that a platform
 * repeats whatever was not kept. Safe for all threads.
 */
public final class Webhooks implements AutoCloseable {

    private final Bot bot;
    private final Map<String, Channel> channels;
    private final ExecutorService acknowledging = Executors.newVirtualThreadPerTaskExecutor();

    public Webhooks(Bot bot, List<Channel> channels) {
        this.bot = bot;
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    public void routes(RoutesConfig routes) {
        routes.post("/webhooks/{channel}/{account}", this::receive);
    }

    private void receive(Context ctx) {
        Channel channel = channels.get(ctx.pathParam("channel"));
        if (channel == null) {
            throw Problem.notFound("There is no such channel.");
        }
        String account = ctx.pathParam("account");
        switch (channel.receive(new WebhookRequest(account, ctx.headerMap(), ctx.bodyAsBytes()))) {
            case Inbound.Refused(String reason) -> throw Problem.unauthorized(reason);
            case Inbound.Malformed(String reason) -> throw Problem.badRequest(reason);
            case Inbound.Messages(List<Inbound.Message> messages) -> accept(channel, account, messages);
        }
        ctx.status(200);
    }

    private void accept(Channel channel, String account, List<Inbound.Message> messages) {
        List<CompletableFuture<Bot.Received>> durable = messages.stream()
                .map(message -> accept(channel, account, message))
                .toList();
        durable.forEach(Database::join);
        messages.forEach(message -> message.acknowledgement()
                .ifPresent(wanted -> acknowledging.execute(() -> channel.acknowledge(account, wanted))));
    }

    private CompletableFuture<Bot.Received> accept(Channel channel, String account, Inbound.Message message) {
        Conversation conversation = bot.open(channel.name(), account, message.key(), message.display());
        return bot.receive(new CustomerMessage(conversation.id(), message.eventId(), message.content()));
    }

    @Override
    public void close() {
        acknowledging.close();
    }
}
