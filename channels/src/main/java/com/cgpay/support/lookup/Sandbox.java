package com.cgpay.support.lookup;

import com.cgpay.support.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company's systems with made-up customers, on a port of this machine alone: it implements {@code lookup-api.yaml},
 * so that flows can be tried and tested as they will run.
 */
public final class Sandbox implements AutoCloseable {

    private static final Pattern PATH =
            Pattern.compile("/v1/customers/(?<customer>[^/]+)/(?<what>transactions|refunds|account)");

    private static final String KEY = "sandbox";

    private final HttpServer server;
    private final SandboxRecords records;

    private Sandbox(HttpServer server, SandboxRecords records) {
        this.server = server;
        this.records = records;
    }

    public static Sandbox start(InstantSource clock, ZoneId zone) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Sandbox sandbox = new Sandbox(server, new SandboxRecords(customers(), clock, zone));
            server.createContext("/", sandbox::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return sandbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode customers() throws IOException {
        try (InputStream stream = Objects.requireNonNull(Sandbox.class.getResourceAsStream("sandbox.yaml"))) {
            return new YAMLMapper().readTree(stream);
        }
    }

    /** How the client reaches it. */
    public LookupSystem system() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return new LookupSystem(
                URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort()), KEY);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            String key = exchange.getRequestHeaders().getFirst("Authorization");
            if (!("Bearer " + KEY).equals(key)) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!path.matches()) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                Map<String, String> query = query(exchange.getRequestURI());
                send(exchange, records.find(path.group("customer"), path.group("what"), query));
            }
        }
    }

    private static void send(HttpExchange exchange, Optional<JsonNode> found) throws IOException {
        if (found.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        byte[] body = Json.write(found.get());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> query(URI uri) {
        Map<String, String> query = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&", -1)) {
                int equals = parameter.indexOf('=');
                query.put(
                        parameter.substring(0, equals),
                        URLDecoder.decode(parameter.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
