package com.cgpay.support.web;

import com.cgpay.support.bot.Bot;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.handoff.HandoffDesk;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What customers do in a conversation besides talking: rate, choose, sign in, leave. Safe for all threads. */
final class CustomerActions {

    private final Bot bot;
    private final HandoffDesk desk;
    private final IdentityTokens identities;
    private final Customers customers;

    CustomerActions(Bot bot, HandoffDesk desk, IdentityTokens identities, Customers customers) {
        this.bot = bot;
        this.desk = desk;
        this.identities = identities;
        this.customers = customers;
    }

    void routes(RoutesConfig routes) {
        routes.post("/api/v1/conversations/{id}/rating", this::rate);
        routes.post("/api/v1/conversations/{id}/locale", this::chooseLanguage);
        routes.post("/api/v1/conversations/{id}/identity", this::identify);
        routes.post("/api/v1/conversations/{id}/handoff", this::leaveQueue);
        routes.post("/api/v1/conversations/{id}/end", this::end);
    }

    record Rating(
            @Nullable Integer score,
            @Nullable List<String> reasons,
            @Nullable String comment) {}

    private void rate(Context ctx) {
        String conversation = customers.acting(ctx);
        Rating rating = Json.read(ctx.bodyAsBytes(), Rating.class);
        if (rating.score == null || rating.score < 1 || rating.score > 5) {
            throw Problem.badRequest("The field score is a whole number from 1 to 5.");
        }
        bot.record(
                conversation,
                new Event.Rated(rating.score, Texts.reasons(rating.reasons), Texts.comment(rating.comment)));
        ctx.status(204);
    }

    record Chosen(@Nullable String locale) {}

    private void chooseLanguage(Context ctx) {
        String conversation = customers.acting(ctx);
        Chosen request = Json.read(ctx.bodyAsBytes(), Chosen.class);
        bot.record(conversation, new Event.LanguageChosen(Texts.locale(request.locale)));
        ctx.status(204);
    }

    record Proof(@Nullable String token) {}

    /** The website's customer has signed in while the conversation goes on. */
    private void identify(Context ctx) {
        String conversation = customers.acting(ctx);
        Proof proof = Json.read(ctx.bodyAsBytes(), Proof.class);
        bot.record(conversation, new Event.Identified(identities.verify(proof.token == null ? "" : proof.token)));
        ctx.status(204);
    }

    record HandoffState(@Nullable String state) {}

    private void leaveQueue(Context ctx) {
        String conversation = customers.acting(ctx);
        if (!"cancelled".equals(Json.read(ctx.bodyAsBytes(), HandoffState.class).state)) {
            throw Problem.badRequest("The field state can only be set to cancelled.");
        }
        desk.cancel(conversation);
        ctx.status(204);
    }

    private void end(Context ctx) {
        String conversation = customers.acting(ctx);
        if (!(desk.cancel(conversation).owner() instanceof Owner.Ended)) {
            bot.record(conversation, new Event.Ended());
        }
        ctx.status(204);
    }
}
