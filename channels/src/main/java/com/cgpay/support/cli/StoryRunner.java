package com.cgpay.support.cli;

import com.cgpay.support.bot.Bot;
import com.cgpay.support.bot.CustomerMessage;
import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.conversation.Identity;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.database.Database;
import com.cgpay.support.dialogue.Choice;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.server.Application;
import com.cgpay.support.training.Story;
import com.cgpay.support.training.Story.Line;
import com.cgpay.support.training.Story.Speaker;
import com.cgpay.support.training.TrainingData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Plays a golden conversation with the real bot and says what it did, in the words that the story files use. */
final class StoryRunner {

    private static final Agent AGENT = new Agent("golden", "林小姐");
    private static final int MOST_EVENTS = 200;
    private static final Duration SESSION = Duration.ofHours(1);

    private final Application application;
    private final StoryClock clock;
    private final FlowCoverage coverage;
    private String end = "";

    /** The clock is the application's own. */
    StoryRunner(Application application, StoryClock clock) {
        this.application = application;
        this.clock = clock;
        TrainingData data = application.config().storage().trainingData();
        this.coverage = new FlowCoverage(data.flows(), data.tables());
    }

    /** Which ways of the flows the stories played so far have gone. */
    FlowCoverage coverage() {
        return coverage;
    }

    /** The story as it went: its own lines, and after each what the bot did. */
    List<Line> play(Story story) {
        clock.reset();
        DisplayLanguage display = DisplayLanguage.of(story.language()).orElseThrow();
        Identity identity = story.customer().isEmpty()
                ? null
                : new Identity(story.customer(), application.clock().instant().plus(SESSION));
        String id = application
                .bot()
                .greet(new Event.Started("golden", "", Ids.secret(), display), "", identity)
                .id();
        int seen = application.log().load(id).seq();
        List<Line> played = new ArrayList<>();
        List<QuickReply> choices = List.of();
        for (Line line : story.lines()) {
            if (line.speaker() == Speaker.BOT) {
                continue;
            }
            played.add(line);
            try {
                act(id, line, choices);
            } catch (IllegalStateException e) {
                played.add(new Line(Speaker.BOT, "impossible: " + e.getMessage(), line.number()));
            }
            List<Event> events = application.log().after(id, seen, MOST_EVENTS).stream()
                    .map(Recorded::event)
                    .toList();
            for (Event event : events) {
                coverage.add(display.language(), event);
                end = end(event);
            }
            seen += events.size();
            choices = choices(events, choices);
            for (String did : StoryWords.describe(line, events, display)) {
                played.add(new Line(Speaker.BOT, did, line.number()));
            }
        }
        return played;
    }

    /** Where the last flow of the last story stands or ended, such as {@code refund-progress/wait}. */
    String end() {
        return end;
    }

    /** A flow that hands over says so itself before; others do for what the customer wants or the bot cannot. */
    private String handedOver(Event.HandoffReason reason) {
        return switch (reason) {
            case USER_ASKED -> "person";
            case NOT_UNDERSTOOD -> end.replaceFirst("/.*", "/NOT-UNDERSTOOD");
            default -> end;
        };
    }

    /** Steps without a name of their own tell readers nothing. */
    private static String lastNamed(List<String> path) {
        return path.reversed().stream()
                .filter(step -> !step.startsWith("step-"))
                .findFirst()
                .orElse(path.getLast());
    }

    private String end(Event event) {
        return switch (event) {
            case Event.FlowMoved moved ->
                moved.state().flow() + "/" + moved.state().step();
            case Event.FlowEnded ended when ended.path().isEmpty() -> ended.flow() + "/" + ended.how();
            case Event.FlowEnded ended -> ended.flow() + "/" + lastNamed(ended.path());
            case Event.HandoffRequested requested -> handedOver(requested.reason());
            default -> end;
        };
    }

    private void act(String id, Line line, List<QuickReply> choices) {
        switch (line.speaker()) {
            case CUSTOMER -> send(id, new Content.Text(line.text()));
            case CHOICE -> send(id, tap(line, choices));
            case AGENT -> agent(id, line.text());
            case LATER -> clock.pass(line.text());
            case BOT -> {}
        }
    }

    private void send(String id, Content content) {
        String eventId = Ids.next(application.clock().instant());
        Bot.Received received = Database.join(application.bot().receive(new CustomerMessage(id, eventId, content)));
        received.decided().join();
    }

    private static Content tap(Line line, List<QuickReply> choices) {
        String wanted = line.text();
        if (wanted.matches("\\d")) {
            int number = Integer.parseInt(wanted);
            if (number > choices.size()) {
                throw new IllegalStateException("there are only " + choices.size() + " quick replies.");
            }
            QuickReply chosen = choices.get(number - 1);
            return new Content.Tap(chosen.id(), chosen.label());
        }
        return choices.stream()
                .filter(choice -> choice.id().startsWith(wanted))
                .findFirst()
                .map(choice -> new Content.Tap(choice.id(), choice.label()))
                .orElseGet(() -> always(line));
    }

    /** The button for a person stands beside the input field at all times. */
    private static Content.Tap always(Line line) {
        String human = new Choice.Human().id();
        if (!line.text().equals(human)) {
            throw new IllegalStateException("there is no quick reply " + line.text() + ".");
        }
        return new Content.Tap(human, human);
    }

    private void agent(String id, String text) {
        Conversation conversation = application.log().load(id);
        String handoff =
                conversation.owner().handoff().orElseThrow(() -> new IllegalStateException("no handoff is open."));
        switch (text.split(" ", 2)[0]) {
            case "claims" -> application.desk().claim(handoff, AGENT);
            case "says" ->
                application
                        .desk()
                        .say(
                                handoff,
                                AGENT,
                                Ids.secret(),
                                text.substring("says".length()).strip());
            case "returns" -> application.desk().returnToBot(handoff, AGENT);
            case "resolves" -> application.desk().resolve(handoff, AGENT);
            default -> throw new IllegalStateException("An agent claims, says, returns or resolves.");
        }
    }

    private static List<QuickReply> choices(List<Event> events, List<QuickReply> before) {
        List<QuickReply> choices = before;
        for (Event event : events) {
            if (event instanceof Event.BotSaid said && !said.reply().choices().isEmpty()) {
                choices = said.reply().choices();
            }
        }
        return choices;
    }
}
