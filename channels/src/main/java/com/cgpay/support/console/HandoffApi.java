package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.UnknownConversation;
import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.handoff.Handoffs;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Texts;
import com.cgpay.support.web.EventStreams;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseHandler;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The handoff endpoint: what agents, or another desk in their place, do with waiting conversations. */
public final class HandoffApi {

    private static final int MOST = 500;
    private static final int MOST_EVENTS = 2_000;
    private static final Pattern QUEUE = Pattern.compile("[a-z0-9-]{1,40}");

    /** What people put between the letters of a number. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");

    private final HandoffDesk desk;
    private final Handoffs handoffs;
    private final ConversationLog log;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final EventStreams streams;
    private final ChangeStream changes;

    public HandoffApi(
            HandoffDesk desk,
            Handoffs handoffs,
            ConversationLog log,
            Sessions sessions,
            AuditTrail audit,
            EventStreams streams,
            ChangeStream changes) {
        this.desk = desk;
        this.handoffs = handoffs;
        this.log = log;
        this.sessions = sessions;
        this.audit = audit;
        this.streams = streams;
        this.changes = changes;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/handoffs", this::list);
        routes.get("/api/v1/handoffs/stream", this::listChanges);
        routes.get("/api/v1/handoffs/{id}", this::show);
        routes.get("/api/v1/handoffs/{id}/events", this::events);
        routes.post("/api/v1/handoffs/{id}/claim", this::claim);
        routes.post("/api/v1/handoffs/{id}/messages", this::say);
        routes.post("/api/v1/handoffs/{id}/notes", this::note);
        routes.post("/api/v1/handoffs/{id}/typing", this::typing);
        routes.post("/api/v1/handoffs/{id}/transfer", this::transfer);
        routes.post("/api/v1/handoffs/{id}/return", this::returnToBot);
        routes.post("/api/v1/handoffs/{id}/resolve", this::resolve);
        routes.post("/api/v1/handoffs/{id}/reopen", this::reopen);
    }

    record Listed(List<Handoff> handoffs) {}

    private void list(Context ctx) {
        sessions.watch(ctx, Role.AGENT);
        String receipt = ctx.queryParam("receipt");
        ctx.json(
                new Listed(receipt == null ? inState(ctx.queryParam("state")) : handoffs.withReceipt(asMade(receipt))));
    }

    /** A number as it was made, of one that was read out or typed: in small letters, in groups. */
    private static String asMade(String receipt) {
        return BETWEEN.matcher(receipt).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private List<Handoff> inState(@Nullable String state) {
        return switch (state == null ? "waiting" : state) {
            case "waiting" -> handoffs.list(Handoff.State.WAITING, MOST);
            case "claimed" -> handoffs.list(Handoff.State.CLAIMED, MOST);
            case "all" -> handoffs.newest(MOST);
            case "closed" -> handoffs.closed(MOST);
            default -> throw Problem.badRequest("The state is one of waiting, claimed, closed and all.");
        };
    }

    private void listChanges(Context ctx) throws Exception {
        Sessions.Watch watch = sessions.watch(ctx, Role.AGENT);
        new SseHandler(client -> changes.open(client, watch.goesOn())).handle(ctx);
    }

    record Customer(
            String display, @Nullable String page, @Nullable String topic, Instant startedAt) {

        static Customer of(Conversation conversation, Recorded first) {
            Event.Started started = (Event.Started) first.event();
            return new Customer(conversation.display().tag(), started.page(), started.topic(), first.at());
        }
    }

    record Shown(Handoff handoff, Customer conversation, List<AgentEvent> events) {}

    private void show(Context ctx) {
        Account agent = sessions.require(ctx, Role.AGENT);
        Handoff handoff = find(ctx);
        recordReading(agent, handoff);
        List<Recorded> events = log.before(handoff.conversation(), Integer.MAX_VALUE, MOST_EVENTS);
        Recorded first = log.after(handoff.conversation(), 0, 1).stream()
                .findFirst()
                .orElseThrow(UnknownConversation::new); // erased just now
        ctx.json(new Shown(
                handoff,
                Customer.of(log.load(handoff.conversation()), first),
                events.stream()
                        .flatMap(recorded -> AgentEvent.of(recorded).stream())
                        .toList()));
    }

    private void events(Context ctx) throws Exception {
        Sessions.Watch watch = sessions.watch(ctx, Role.AGENT);
        Handoff handoff = find(ctx);
        recordReading(watch.agent(), handoff);
        int after = EventStreams.cursor(ctx);
        new SseHandler(client -> streams.open(client, handoff.conversation(), after, AgentEvent::of, watch.goesOn()))
                .handle(ctx);
    }

    /** Before anything is shown: who could not be recorded does not get to read. */
    private void recordReading(Account agent, Handoff handoff) {
        audit.addOnceADay(agent.asAgent(), Action.CONVERSATION_READ, handoff.conversation(), handoff.id());
    }

    private Handoff find(Context ctx) {
        return handoffs.find(ctx.pathParam("id")).orElseThrow(() -> Problem.notFound("There is no such handoff."));
    }

    private void claim(Context ctx) {
        desk.claim(ctx.pathParam("id"), agent(ctx));
        ctx.json(find(ctx));
    }

    record Message(@Nullable String id, @Nullable String text) {}

    record Note(@Nullable String text) {}

    private void say(Context ctx) {
        Event.Agent agent = agent(ctx);
        Message message = Json.read(ctx.bodyAsBytes(), Message.class);
        desk.say(ctx.pathParam("id"), agent, Texts.messageId(message.id), text(message.text));
        ctx.json(find(ctx));
    }

    private void note(Context ctx) {
        Event.Agent agent = agent(ctx);
        desk.note(ctx.pathParam("id"), agent, text(Json.read(ctx.bodyAsBytes(), Note.class).text));
        ctx.json(find(ctx));
    }

    private void typing(Context ctx) {
        desk.typing(ctx.pathParam("id"), agent(ctx));
        ctx.status(204);
    }

    private static String text(@Nullable String text) {
        return Texts.message(text == null ? "" : text);
    }

    record Transfer(@Nullable String queue) {}

    private void transfer(Context ctx) {
        Event.Agent agent = agent(ctx);
        String queue = Json.read(ctx.bodyAsBytes(), Transfer.class).queue;
        if (queue == null || !QUEUE.matcher(queue).matches()) {
            throw Problem.badRequest("The field queue has 1 to 40 small letters, digits and hyphens.");
        }
        desk.transfer(ctx.pathParam("id"), agent, queue);
        ctx.json(find(ctx));
    }

    private void returnToBot(Context ctx) {
        desk.returnToBot(ctx.pathParam("id"), agent(ctx));
        ctx.json(find(ctx));
    }

    private void resolve(Context ctx) {
        desk.resolve(ctx.pathParam("id"), agent(ctx));
        ctx.json(find(ctx));
    }

    private void reopen(Context ctx) {
        desk.reopen(ctx.pathParam("id"), agent(ctx));
        ctx.json(find(ctx));
    }

    private Event.Agent agent(Context ctx) {
        return sessions.require(ctx, Role.AGENT).asAgent();
    }
}
