package com.cgpay.support.web;

import com.cgpay.support.bot.Bot;
import com.cgpay.support.bot.CustomerMessage;
import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.database.Database;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.RateLimit;
import com.cgpay.support.http.Texts;
import com.cgpay.support.http.Tokens;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The customers' API: conversations, messages, events. Safe for all threads. */
public final class CustomerApi {

    public static final String CHANNEL = "web";

    private static final int MOST_EVENTS = 200;
    private static final int PAGE = 50;

    private static final Duration WAIT_FOR_REPLY = Duration.ofSeconds(5);

    private final Bot bot;
    private final ConversationLog log;
    private final WaitingLine line;
    private final EventStreams streams;
    private final Customers customers;
    private final CustomerActions actions;
    private final IdentityTokens identities;
    private final RateLimit starts;
    private final StreamPlaces places = new StreamPlaces();

    public CustomerApi(
            Bot bot,
            ConversationLog log,
            WaitingLine line,
            HandoffDesk desk,
            EventStreams streams,
            IdentityTokens identities,
            RateLimit starts,
            RateLimit messages) {
        this.bot = bot;
        this.log = log;
        this.line = line;
        this.streams = streams;
        this.customers = new Customers(log, messages);
        this.actions = new CustomerActions(bot, desk, identities, customers);
        this.identities = identities;
        this.starts = starts;
    }

    public void routes(RoutesConfig routes) {
        routes.post("/api/v1/conversations", this::start);
        routes.post("/api/v1/conversations/{id}/messages", this::say);
        routes.get("/api/v1/conversations/{id}/events", this::events);
        actions.routes(routes);
    }

    record Start(
            @Nullable String locale,
            @Nullable Place context,
            @Nullable String identity) {}

    record Place(@Nullable String page, @Nullable String topic) {

        static final Place UNKNOWN = new Place(null, null);
    }

    record Started(String id, String token, List<CustomerEvent> events) {}

    private void start(Context ctx) {
        starts.take(ctx.ip());
        Start request = Json.read(ctx.bodyAsBytes(), Start.class);
        String token = Ids.secret();
        Place place = request.context == null ? Place.UNKNOWN : request.context;
        Conversation conversation = bot.greet(
                new Event.Started(
                        CHANNEL,
                        "",
                        Ids.secret(),
                        Texts.locale(request.locale),
                        Texts.context(place.page),
                        Texts.context(place.topic)),
                Tokens.hash(token),
                request.identity == null ? null : identities.verify(request.identity));
        json(ctx, 201, new Started(conversation.id(), token, view(log.after(conversation.id(), 0, MOST_EVENTS))));
    }

    record Message(
            @Nullable String id,
            @Nullable String text,
            @Nullable String choice,
            @Nullable String label) {}

    /** @param older before which seq there are earlier events, if there are any */
    record Events(List<CustomerEvent> events, @Nullable Integer older) {}

    private void say(Context ctx) {
        String conversation = customers.acting(ctx);
        Message message = Json.read(ctx.bodyAsBytes(), Message.class);
        String id = Texts.messageId(message.id);
        Content content = Texts.content(message.text, message.choice, message.label);
        Bot.Received received = Database.join(bot.receive(new CustomerMessage(conversation, id, content)));
        await(received.decided());
        int said = received.accepted().seq();
        json(ctx, 200, new Events(view(log.after(conversation, said - 1, MOST_EVENTS)), null));
    }

    /** Waits briefly; a reply that takes longer comes by the stream. */
    private static void await(CompletableFuture<Void> decided) {
        try {
            decided.get(WAIT_FOR_REPLY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // The message is durable; its reply comes later.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void events(Context ctx) throws Exception {
        String conversation = customers.conversation(ctx);
        String accept = ctx.header("Accept");
        if (accept != null && accept.contains("text/event-stream")) {
            stream(ctx, conversation, EventStreams.cursor(ctx));
            return;
        }
        int before = Texts.seq("before", ctx.queryParam("before"));
        int after = Texts.seq("after", ctx.queryParam("after"));
        String most = ctx.queryParam("limit");
        int limit = most == null ? PAGE : Texts.number("limit", most, 1, MOST_EVENTS);
        if (before == 0) {
            List<Recorded> page = log.after(conversation, after, MOST_EVENTS);
            json(ctx, 200, new Events(view(page), null));
            return;
        }
        List<Recorded> page = log.before(conversation, before, limit);
        json(ctx, 200, new Events(view(page), older(page)));
    }

    private void stream(Context ctx, String conversation, int after) throws Exception {
        Runnable closed = places.take(conversation, ctx.ip());
        BooleanSupplier there = () -> log.tokenHash(conversation).isPresent();
        try {
            new SseHandler(client -> streams.open(client, conversation, after, this::view, there, closed)).handle(ctx);
        } catch (Exception neverOpened) {
            closed.run();
            throw neverOpened;
        }
    }

    /** Some events are not for customers, so neither the number nor the first of those that are tells it. */
    private static @Nullable Integer older(List<Recorded> page) {
        return page.isEmpty() || page.getFirst().seq() == 1
                ? null
                : page.getFirst().seq();
    }

    private List<CustomerEvent> view(List<Recorded> events) {
        return events.stream().flatMap(recorded -> view(recorded).stream()).toList();
    }

    private Optional<CustomerEvent> view(Recorded recorded) {
        return CustomerEvent.of(recorded, line);
    }

    private static void json(Context ctx, int status, Object body) {
        ctx.status(status).contentType("application/json").result(Json.write(body));
    }
}
