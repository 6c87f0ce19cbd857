package com.cgpay.support.cli;

import com.cgpay.support.channel.Channel;
import com.cgpay.support.config.Config;
import com.cgpay.support.config.ConfigReader.InvalidConfig;
import com.cgpay.support.database.SoleServer;
import com.cgpay.support.delivery.Sender;
import com.cgpay.support.server.Application;
import com.cgpay.support.server.HttpServer;
import com.cgpay.support.server.Listening;
import com.cgpay.support.telegram.Telegram;
import com.cgpay.support.training.Language;
import com.cgpay.support.webhook.StandardWebhook;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves customers and the console until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Serves the widget, the API and the console.")
final class Serve implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Mixin
    private Settings settings = new Settings();

    @Option(names = "--host", description = "Address to listen on (127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", description = "Port to listen on (8080); 0 takes any that is free.")
    private @Nullable Integer port;

    @Option(
            names = "--training-run",
            paramLabel = "DIR",
            hidden = true,
            description = "Answers questions from a database in DIR and stops; for the AOT cache.")
    private @Nullable Path trainingRun;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Config read = settings.config();
        Config open = listening(read);
        Listening.require(open.access());
        Config config = trainingRun != null ? aside(read, trainingRun) : open;
        Optional<SoleServer> claim = SoleServer.claim(config.storage().database());
        ProgressBar progress = new ProgressBar(System.err);
        List<Channel> channels = channels(config);
        Map<String, Sender> senders = channels.stream().collect(Collectors.toMap(Channel::name, channel -> channel));
        Application application = new Application(config, InstantSource.system(), senders, progress);
        progress.done();
        if (trainingRun == null) {
            checkGroups(config, application);
        }
        Thread.ofPlatform().name("warm-up").daemon().start(application::warmUp);
        HttpServer server = HttpServer.start(application, channels);
        application.start();
        if (trainingRun != null) {
            askEverything(new BenchClient(server.address(), 1, Duration.ofSeconds(1)));
            server.close();
            application.close();
            claim.ifPresent(SoleServer::close);
            return 0;
        }
        announce(server, config);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.close();
            } finally {
                application.close();
                claim.ifPresent(SoleServer::close);
                stopped.countDown();
            }
        }));
        stopped.await();
        return 0;
    }

    private Config listening(Config read) {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--port is a number from 0 to " + LAST_PORT + ".");
        }
        return read.listening(
                host != null ? host : read.access().host(),
                port != null ? port : read.access().port());
    }

    /** Which groups there are, only the database knows; they may come from an import. */
    private static void checkGroups(Config config, Application application) {
        try {
            config.answering().requireGroups(application.expertise().articles().groups());
        } catch (InvalidConfig misspelt) {
            application.close();
            throw misspelt;
        }
    }

    /** The models are the real ones, so that they are trained once; nobody outside hears of the run. */
    private static Config aside(Config config, Path scratch) {
        return config.alone()
                .at(
                        config.storage().folder(),
                        "jdbc:sqlite:" + scratch.resolve("support.db"),
                        config.storage().data())
                .listening("127.0.0.1", 0);
    }

    /** Shows the running program what it will do most, so that the cache holds what it learns from it. */
    private static void askEverything(BenchClient client) throws IOException, InterruptedException {
        for (Language language : Language.values()) {
            client.askEach(Bench.questions(language));
        }
    }

    private static List<Channel> channels(Config config) {
        List<Channel> channels = new ArrayList<>();
        if (!config.platforms().telegram().isEmpty()) {
            channels.add(new Telegram(config.platforms().telegram()));
        }
        if (!config.platforms().webhooks().isEmpty()) {
            channels.add(new StandardWebhook(config.platforms().webhooks(), InstantSource.system()));
        }
        return channels;
    }

    private void announce(HttpServer server, Config config) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println();
        out.println("  Customers   " + server.address() + "/");
        out.println("  Console     " + server.address() + "/console");
        server.console()
                .setupLinks()
                .token()
                .ifPresent(token -> out.println("  Set-up      " + server.address() + "/console#/setup?token=" + token
                        + "   (once, within a day, for the first administrator)"));
        out.println("  Settings    " + settings.source().map(Path::toString).orElse("defaults; here is no bot.yaml"));
        if (config.company().lookups().isEmpty()) {
            out.println("  Records     made up; lookups in bot.yaml asks your own systems");
        }
        config.storage()
                .data()
                .ifPresent(data -> out.println("  Articles    as in the database; ./bot import "
                        + data.resolve("articles") + " takes over what its files say now"));
        out.println();
        out.println("  Stop with Ctrl+C.");
        out.flush();
    }
}
