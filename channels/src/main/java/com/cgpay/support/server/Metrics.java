package com.cgpay.support.server;

import com.cgpay.support.delivery.Outbox;
import com.cgpay.support.figures.Count;
import com.cgpay.support.figures.Tally;
import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.handoff.Handoffs;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** Figures for Prometheus: requests by route, replies, handoffs, the outbox, the JVM. Safe for all threads. */
final class Metrics {

    private static final String STARTED = "metrics-started";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(Handoffs handoffs, Outbox outbox, Tally tally) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        gauge(
                "support_handoffs_waiting",
                "Customers who wait for a person",
                () -> handoffs.count(Handoff.State.WAITING));
        gauge("support_outbox_waiting", "Messages on their way to messengers", outbox::waiting);
        gauge("support_outbox_dead", "Messages that were given up", outbox::dead);
        tally.listen(this::count);
    }

    private void count(Count count) {
        switch (count.what()) {
            case VISIT -> count("support_visits", "Customers who came, also after a day of silence", "channel", count);
            case REPLY -> count("support_replies", "Replies of the bot", "kind", count);
            case HANDOFF -> count("support_handoffs", "Calls for a person", "reason", count);
            case SERVED, HANDED, ANSWER, SOLVED, UNSOLVED, RATING -> {}
        }
    }

    private void count(String name, String description, String tag, Count count) {
        Counter.builder(name)
                .description(description)
                .tag(tag, count.subject())
                .register(registry)
                .increment();
    }

    private void gauge(String name, String description, Supplier<Number> figure) {
        Gauge.builder(name, figure).description(description).register(registry);
    }

    void routes(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(STARTED, System.nanoTime()));
        routes.after(this::record);
        routes.get(
                "/metrics", ctx -> ctx.contentType("text/plain; version=0.0.4").result(registry.scrape()));
    }

    /** Tagged with the route and not with the path, whose ids would make a figure of their own for each customer. */
    private void record(Context ctx) {
        Long started = ctx.attribute(STARTED);
        if (started == null || isStream(ctx)) {
            return;
        }
        Timer.builder("http_server_requests")
                .description("Requests and how long they took")
                .tag("method", method(ctx.method()))
                .tag("route", route(ctx))
                .tag("status", Integer.toString(ctx.statusCode()))
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - started));
    }

    /** Files of the pages are one, and so is whatever does not exist. */
    private static String route(Context ctx) {
        if (ctx.statusCode() == 404) {
            return "UNMATCHED";
        }
        var endpoint = ctx.endpoints().lastHttpEndpoint();
        return endpoint == null ? "FILES" : endpoint.path;
    }

    /** A stream takes as long as its reader stays, which says nothing about the server. */
    private static boolean isStream(Context ctx) {
        String type = ctx.res().getContentType();
        return type != null && type.startsWith("text/event-stream");
    }

    /** Callers may make up methods; all of those are one, too. */
    private static String method(HandlerType method) {
        return HandlerType.commonHttp().contains(method) ? method.name() : "OTHER";
    }
}
