package com.cgpay.support.server;

import com.cgpay.support.channel.Channel;
import com.cgpay.support.channel.Webhooks;
import com.cgpay.support.config.Config;
import com.cgpay.support.console.ChangeStream;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.http.Json;
import com.cgpay.support.http.Problem;
import com.cgpay.support.http.RateLimit;
import com.cgpay.support.training.Brand;
import com.cgpay.support.web.CustomerApi;
import com.cgpay.support.web.EventStreams;
import com.cgpay.support.web.IdentityTokens;
import com.cgpay.support.web.SandboxApi;
import com.cgpay.support.web.WaitingLine;
import com.cgpay.support.web.WidgetApi;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves an application over HTTP, each request on a virtual thread. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private static final long LARGEST_BODY = 1_000_000;
    private static final int LARGEST_CHAT_BODY = 16_384;

    /** How long a server that stops waits for the requests that it has taken. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final int MOST_CONNECTIONS = 10_000;

    private final Application application;
    private final Console console;
    private final EventStreams streams;
    private final ChangeStream changes;
    private final IdentityTokens identities;
    private final Webhooks webhooks;
    private final Javalin javalin;

    private HttpServer(Application application, List<Channel> channels) {
        this.application = application;
        this.console = new Console(application);
        this.streams = new EventStreams(application.log(), application.database());
        this.changes = new ChangeStream(application.database());
        List<String> secrets = application.config().company().identitySecrets();
        this.identities = new IdentityTokens(secrets.isEmpty() ? List.of(Ids.secret()) : secrets, application.clock());
        this.webhooks = new Webhooks(application.bot(), channels);
        this.javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to listen; port 0 takes any that is free.
     *
     * @throws UncheckedIOException if the port is taken, or the host is none of this machine
     */
    public static HttpServer start(Application application, List<Channel> channels) {
        HttpServer server = new HttpServer(application, channels);
        Config config = application.config();
        try {
            server.javalin.start(config.access().host(), config.access().port());
        } catch (JavalinBindException e) {
            server.close();
            throw new UncheckedIOException(Listening.sentence(config.access()), new IOException(e.getMessage(), e));
        }
        return server;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        int proxies = application.config().access().proxies();
        config.contextResolver.ip = ctx -> ClientAddress.of(ctx.req(), proxies);
        config.jsonMapper(new JavalinJackson(Json.MAPPER, true));
        JettyErrors errors = new JettyErrors();
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler(new SlowBodies()));
            server.setErrorHandler(errors);
            server.setStopTimeout(FAREWELL.toMillis());
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        });
        Pages.serve(config);
        routes(config.routes);
    }

    private void routes(RoutesConfig routes) {
        Config config = application.config();
        Expertise expertise = application.expertise();
        Problems.routes(routes);
        routes.before(ctx -> {
            ctx.header("X-Content-Type-Options", "nosniff");
            ctx.header("Referrer-Policy", "same-origin");
            ctx.header("X-Frame-Options", "DENY");
        });
        routes.before("/api/*", ctx -> ctx.header("Cache-Control", "no-store"));
        routes.before("/api/v1/conversations*", ctx -> {
            if (ctx.bodyAsBytes().length > LARGEST_CHAT_BODY) {
                throw Problem.status(413, "Content too large", "A chat message's body has at most 16 KB.");
            }
        });
        new Origins(config.access().allowedOrigins()).routes(routes);
        new Metrics(application.handoffs(), application.outbox(), application.tally()).routes(routes);
        new Health(application.database(), expertise.knowledge(), expertise.isComplete()).routes(routes);
        new WidgetApi(application.brand(), expertise.knowledge()).routes(routes);
        if (application.isSandboxed()) {
            new SandboxApi(identities).routes(routes);
        }
        customers().routes(routes);
        webhooks.routes(routes);
        console.routes(routes, streams, changes);
        if (Boolean.getBoolean("support.echo")) {
            routes.post("/bench/echo", ctx -> ctx.json(Json.read(ctx.bodyAsBytes(), Object.class)));
        }
    }

    private CustomerApi customers() {
        int perMinute = application.config().access().messagesPerMinute();
        return new CustomerApi(
                application.bot(),
                application.log(),
                line(),
                application.desk(),
                streams,
                identities,
                limit(perMinute),
                limit(perMinute));
    }

    private WaitingLine line() {
        Brand brand = application.brand();
        return new WaitingLine(
                application.handoffs(),
                brand.serviceHours(),
                application.clock().withZone(brand.zone()));
    }

    private RateLimit limit(int perMinute) {
        return new RateLimit(perMinute, Duration.ofMinutes(1), application.clock());
    }

    public int port() {
        return javalin.port();
    }

    /** How a browser on this machine or, if configured, a customer reaches the server. */
    public String address() {
        return application
                .config()
                .access()
                .publicUrl()
                .map(URI::toString)
                .orElse("http://" + application.config().access().host() + ":" + port());
    }

    /** Every method and address that is served, such as {@code GET /health/live}. */
    Set<String> served() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The people who work with the bot. */
    public Console console() {
        return console;
    }

    /** Streams first: the server would wait for them to end by themselves. */
    @Override
    public void close() {
        streams.close();
        changes.close();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("Not all requests were answered within {} seconds.", FAREWELL.toSeconds(), e);
        } finally {
            webhooks.close();
        }
    }
}
