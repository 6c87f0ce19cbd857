package com.cgpay.support.cli;

import com.cgpay.support.bot.Bot;
import com.cgpay.support.bot.CustomerMessage;
import com.cgpay.support.channel.PlainText;
import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Identity;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.database.Database;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.server.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The same bot in the terminal: a line is a message, a number taps a quick reply. */
@Command(name = "chat", mixinStandardHelpOptions = true, description = "Talks to the bot in the terminal.")
final class Chat implements Callable<Integer> {

    private static final int MOST_EVENTS = 100;
    private static final Duration SESSION = Duration.ofHours(1);

    @Mixin
    private Settings settings = new Settings();

    @Option(
            names = "--locale",
            converter = LocaleConverter.class,
            description = "zh-Hans, zh-Hant, zh-HK or en (zh-Hans).")
    private DisplayLanguage display = DisplayLanguage.ZH_HANS;

    @Option(names = "--customer", description = "One of the sandbox's customers, such as demo-lin.")
    private @Nullable String customer;

    @Spec
    private @Nullable CommandSpec spec;

    private List<QuickReply> choices = List.of();

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        ProgressBar progress = new ProgressBar(System.err);
        try (Application application = new Application(settings.config(), InstantSource.system(), Map.of(), progress)) {
            progress.done();
            talk(application, display, out);
        }
        return 0;
    }

    private void talk(Application application, DisplayLanguage display, PrintWriter out) throws IOException {
        Bot bot = application.bot();
        String conversation = bot.greet(
                        new Event.Started("terminal", "", Ids.secret(), display), "", identity(application))
                .id();
        int seen = show(application, conversation, 0, out);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        out.print("> ");
        out.flush();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                String id = Ids.next(application.clock().instant());
                Bot.Received received =
                        Database.join(bot.receive(new CustomerMessage(conversation, id, content(line.strip()))));
                received.decided().join();
                seen = show(application, conversation, seen, out);
            }
            out.print("> ");
            out.flush();
        }
    }

    /** Who tries the bot out may be one of the sandbox's customers. */
    private @Nullable Identity identity(Application application) {
        return customer == null
                ? null
                : new Identity(customer, application.clock().instant().plus(SESSION));
    }

    private Content content(String line) {
        if (line.matches("\\d{1,2}")) {
            int number = Integer.parseInt(line);
            if (number >= 1 && number <= choices.size()) {
                QuickReply chosen = choices.get(number - 1);
                return new Content.Tap(chosen.id(), chosen.label());
            }
        }
        return new Content.Text(line);
    }

    private int show(Application application, String conversation, int after, PrintWriter out) {
        int seen = after;
        for (Recorded recorded : application.log().after(conversation, after, MOST_EVENTS)) {
            if (recorded.event() instanceof Event.BotSaid said) {
                out.println();
                out.println(PlainText.of(said.reply().text()));
                choices = said.reply().choices();
                for (int i = 0; i < choices.size(); i++) {
                    out.println("  [" + (i + 1) + "] " + choices.get(i).label());
                }
            }
            seen = recorded.seq();
        }
        out.println();
        return seen;
    }
}
