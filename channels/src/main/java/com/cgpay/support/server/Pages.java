package com.cgpay.support.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The demo page, the widget and the console: static files out of the program, under a strict content policy. */
final class Pages {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'";

    private Pages() {}

    static void serve(JavalinConfig config) {
        // One root for all: Javalin keeps compressed files by their path below the root, and names recur in folders.
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.precompressMaxSize = 1_000_000;
            files.headers = Map.of("Cache-Control", "public, max-age=300");
        });
        // The page that loads a script may be written in another encoding, such as GBK.
        config.routes.after("/widget/*", ctx -> {
            String type = ctx.res().getContentType();
            if (type != null && type.equals("text/javascript")) {
                ctx.contentType("text/javascript; charset=utf-8");
            }
        });
        // Other websites load the widget as a module, which browsers allow only with this header.
        config.routes.before("/widget/*", ctx -> ctx.header("Access-Control-Allow-Origin", "*"));
        // With every answer, lest a page be had without it by another spelling of its address.
        config.routes.before(ctx -> ctx.header("Content-Security-Policy", POLICY));
        byte[] demo = page("demo/index.html");
        byte[] console = page("console/index.html");
        for (String path : List.of("/", "/demo/index.html")) {
            config.routes.get(path, ctx -> show(ctx, demo));
        }
        for (String path : List.of("/console", "/console/", "/console/index.html")) {
            config.routes.get(path, ctx -> show(ctx, console));
        }
    }

    private static void show(Context ctx, byte[] page) {
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType("text/html; charset=utf-8").result(page);
    }

    private static byte[] page(String name) {
        try (InputStream stream = Objects.requireNonNull(Pages.class.getResourceAsStream("/web/" + name), name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
