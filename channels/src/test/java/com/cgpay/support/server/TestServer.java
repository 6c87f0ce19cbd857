package com.cgpay.support.server;

import com.cgpay.support.channel.Channel;
import com.cgpay.support.config.Access;
import com.cgpay.support.config.Answering;
import com.cgpay.support.config.Config;
import com.cgpay.support.config.Storage;
import com.cgpay.support.delivery.Sender;
import com.cgpay.support.dialogue.Thresholds;
import com.cgpay.support.knowledge.budget.AllowedShares;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The whole server on a port of its own, with a database file in a folder and the bundled training data. */
public final class TestServer implements AutoCloseable {

    private final Application application;
    private final HttpServer http;

    private TestServer(Config config, List<Channel> channels, InstantSource clock) {
        Map<String, Sender> senders = channels.stream().collect(Collectors.toMap(Channel::name, channel -> channel));
        this.application = new Application(config, clock, senders, Progress.UNSEEN);
        this.http = HttpServer.start(application, channels);
        application.start();
    }

    public static TestServer start(Path folder) {
        return start(config(folder), List.of());
    }

    public static TestServer start(Config config, List<Channel> channels) {
        return new TestServer(config, channels, InstantSource.system());
    }

    /** A server whose time the test tells. */
    public static TestServer at(InstantSource clock, Path folder) {
        return new TestServer(config(folder), List.of(), clock);
    }

    /** Settings under which no test meets the rate limits by accident. */
    public static Config config(Path folder) {
        return config(folder, 1_000_000);
    }

    public static Config config(Path folder, int messagesPerMinute) {
        return config(folder, messagesPerMinute, Optional.empty());
    }

    public static Config config(Path folder, int messagesPerMinute, Optional<URI> publicUrl) {
        return config(
                folder,
                0,
                messagesPerMinute,
                publicUrl,
                Config.defaults().answering().budget());
    }

    /** Settings for a server that is called by a proxy. */
    public static Config behindProxy(Path folder, int messagesPerMinute) {
        return config(
                folder,
                1,
                messagesPerMinute,
                Optional.empty(),
                Config.defaults().answering().budget());
    }

    /** Settings with these budgets. */
    public static Config config(Path folder, Map<Language, AllowedShares> budget) {
        return config(folder, 0, 1_000_000, Optional.empty(), budget);
    }

    private static Config config(
            Path folder,
            int proxies,
            int messagesPerMinute,
            Optional<URI> publicUrl,
            Map<Language, AllowedShares> budget) {
        Access access =
                new Access("127.0.0.1", 0, publicUrl, List.of("https://shop.example"), proxies, messagesPerMinute);
        Config defaults = Config.defaults();
        Answering answering = new Answering(Thresholds.DEFAULT, budget, false);
        return new Config(access, Storage.in(folder), answering, defaults.platforms(), defaults.company());
    }

    public Application application() {
        return application;
    }

    public HttpServer http() {
        return http;
    }

    public Api api() {
        return new Api("http://127.0.0.1:" + http.port());
    }

    @Override
    public void close() {
        http.close();
        application.close();
    }
}
