package com.cgpay.support.server;

import com.cgpay.support.conversation.UnknownConversation;
import com.cgpay.support.handoff.HandoffException;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.knowledge.EditConflict;
import com.cgpay.support.knowledge.InvalidArticle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into a problem answer (RFC 9457): one place, no stack trace, nothing of the request. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad request",
            404, "Not found",
            405, "Method not allowed",
            408, "Request timeout",
            413, "Content too large",
            414, "Address too long",
            415, "Unsupported media type",
            431, "Headers too large");

    private Problems() {}

    static void routes(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, ctx) -> answer(ctx, problem));
        routes.exception(
                UnknownConversation.class, (e, ctx) -> answer(ctx, Problem.notFound(String.valueOf(e.getMessage()))));
        routes.exception(HandoffException.class, (e, ctx) -> {
            String detail = String.valueOf(e.getMessage());
            answer(ctx, e.isUnknown() ? Problem.notFound(detail) : Problem.conflict(detail));
        });
        routes.exception(EditConflict.class, (e, ctx) -> answer(ctx, Problem.conflict(String.valueOf(e.getMessage()))));
        routes.exception(
                InvalidArticle.class, (e, ctx) -> answer(ctx, Problem.badRequest(String.valueOf(e.getMessage()))));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, known(e.getStatus())));
        routes.exception(HttpException.RuntimeException.class, (e, ctx) -> {
            if (e.getCode() < 500) {
                answer(ctx, known(e.getCode()));
            } else {
                fail(e, ctx);
            }
        });
        routes.exception(EofException.class, (_, ctx) -> answer(ctx, known(400))); // whoever sent it has gone
        routes.exception(Exception.class, Problems::fail);
        routes.error(404, ctx -> {
            if (ctx.resultInputStream() == null || ctx.result() == null || isPlain(ctx)) {
                answer(ctx, known(404));
            }
        });
    }

    private static void fail(Exception e, Context ctx) {
        Endpoint endpoint = ctx.endpoints().lastHttpEndpoint();
        LOG.error("{} {} failed.", ctx.method(), endpoint == null ? "(no route)" : endpoint.path, e);
        answer(
                ctx,
                Problem.status(
                        503,
                        "Service unavailable",
                        "The server could not do this now. Send it again; nothing that was accepted is lost."));
    }

    private static boolean isPlain(Context ctx) {
        String type = ctx.res().getContentType();
        return type == null || !type.startsWith(Problem.MEDIA_TYPE);
    }

    /** What is said of a status where nobody knows more. */
    static Problem known(int status) {
        String title = TITLES.getOrDefault(status, "Request failed");
        return Problem.status(
                status,
                title,
                switch (status) {
                    case 400 -> "The request cannot be read; its address, a header or its body is not as it should be.";
                    case 404 -> "There is nothing at this address.";
                    case 405 -> "This address does not take that method.";
                    case 408 -> "The body came too slowly.";
                    case 413 -> "The body is too large.";
                    case 414 -> "The address is too long.";
                    case 431 -> "The headers are too large.";
                    default -> title + ".";
                });
    }

    /** Rounded up: a client that comes back too early is refused again. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static void answer(Context ctx, Problem problem) {
        problem.retryAfter().ifPresent(wait -> ctx.header("Retry-After", Long.toString(seconds(wait))));
        ctx.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.write(problem.body()));
    }
}
