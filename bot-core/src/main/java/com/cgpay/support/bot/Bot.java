package com.cgpay.support.bot;

import com.cgpay.support.conversation.Conflict;
import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.ConversationLog.Accepted;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Identity;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.UnknownConversation;
import com.cgpay.support.database.Database;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.Redacted;
import com.cgpay.support.privacy.Redactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The walk of one message: redact, record, and next in line for its conversation: decide, record. What was accepted
 * is durable; what was not decided before a crash is decided after it. Safe for all threads.
 */
public final class Bot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

    /** After so many failures in a row a person decides what the bot cannot. */
    private static final int ATTEMPTS = 3;

    private final ConversationLog log;
    private final Turn turn;
    private final Wording wording;
    private final ExecutorService lanes = Executors.newVirtualThreadPerTaskExecutor();

    /** How often in a row a conversation could not be decided. */
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** The conversations that are being worked on. */
    private final Map<String, Lane> busy = new ConcurrentHashMap<>();

    /**
     * Work on one conversation.
     *
     * @param calls how many times it was asked for since it began
     */
    private record Lane(int calls, CompletableFuture<Void> done) {
        Lane again() {
            return new Lane(calls + 1, done);
        }
    }

    public Bot(ConversationLog log, Turn turn, Wording wording) {
        this.log = log;
        this.turn = turn;
        this.wording = wording;
    }

    /** Finds the conversation of this name on a messenger, or starts it. */
    public Conversation open(String channel, String account, String key, DisplayLanguage display) {
        return log.open(new Event.Started(channel, account, key, display), null, List.of());
    }

    /**
     * Starts a conversation on the web with a greeting.
     *
     * @param started its key is a name that nobody can guess
     * @param tokenHash what the web API checks callers against
     * @param identity who the customer has proved to be, if anybody
     */
    public Conversation greet(Event.Started started, String tokenHash, @Nullable Identity identity) {
        List<Event> first = new ArrayList<>();
        if (identity != null) {
            first.add(new Event.Identified(identity));
        }
        first.add(new Event.BotSaid(wording.greeting(started.display()), null));
        return log.open(started, tokenHash, first);
    }

    /** What became of a message, and when the bot has nothing more to say to it. */
    public record Received(Accepted accepted, CompletableFuture<Void> decided) {}

    /**
     * Accepts a message; the future completes when it is durable. What can be decided without thinking is recorded
     * together with its message; any other reply follows in the log.
     */
    public CompletableFuture<Received> receive(CustomerMessage message) {
        Event said = redacted(message);
        Conversation seen = log.load(message.conversation());
        List<Event> events = busy.containsKey(seen.id()) ? List.of() : atOnce(seen, said);
        if (events.isEmpty()) {
            return receive(message, said);
        }
        return log.receive(seen, message.eventId(), events)
                .thenApply(accepted -> new Received(accepted, CompletableFuture.completedFuture(null)))
                .exceptionallyCompose(failure ->
                        isConflict(failure) ? receive(message, said) : CompletableFuture.failedFuture(failure));
    }

    private CompletableFuture<Received> receive(CustomerMessage message, Event said) {
        return log.receive(message.conversation(), message.eventId(), said)
                .thenApply(accepted -> new Received(accepted, decideNext(message.conversation())));
    }

    /** The message with its reply; empty if that has to be thought about, or if others wait for a reply too. */
    private List<Event> atOnce(Conversation seen, Event said) {
        Conversation next = seen.after(new Recorded(seen.seq() + 1, Instant.EPOCH, said));
        if (next.pending().messages().size() > 1) {
            return List.of();
        }
        if (next.pending().isEmpty()) {
            return List.of(said);
        }
        try {
            return turn.decideAtOnce(next)
                    .map(reply -> Stream.concat(Stream.of(said), reply.stream()).toList())
                    .orElse(List.of());
        } catch (RuntimeException e) {
            // The message comes first: it is recorded alone, and then decided as if nothing had been tried.
            LOG.error("The conversation {} could not be decided at once.", seen.id(), e);
            return List.of();
        }
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof Conflict
                || (failure instanceof CompletionException && failure.getCause() instanceof Conflict);
    }

    private static Event redacted(CustomerMessage message) {
        return switch (message.content()) {
            case Content.Text(String text) -> {
                Redacted redacted = Redactor.redact(text);
                yield new Event.CustomerSaid(message.eventId(), new Content.Text(redacted.text()), redacted.kinds());
            }
            case Content.Tap(String choice, String label) ->
                new Event.CustomerSaid(
                        message.eventId(),
                        new Content.Tap(
                                Redactor.redact(choice).text(),
                                Redactor.redact(label).text()),
                        Set.of());
            case Content.Unsupported what -> new Event.CustomerSaid(message.eventId(), what, Set.of());
        };
    }

    /**
     * Decides whatever this conversation still waits for, one decision at a time for each conversation. The future
     * completes when nothing waits any more, or when deciding failed and is left to a later attempt.
     */
    public CompletableFuture<Void> decideNext(String conversation) {
        Lane lane = busy.merge(conversation, new Lane(1, new CompletableFuture<>()), (begun, _) -> begun.again());
        if (lane.calls == 1) {
            lanes.execute(() -> decideAll(conversation, lane));
        }
        return lane.done;
    }

    private void decideAll(String conversation, Lane lane) {
        Lane seen = lane;
        do {
            seen = busy.getOrDefault(conversation, seen);
            decide(conversation);
        } while (!busy.remove(conversation, seen));
        lane.done.complete(null);
    }

    private void decide(String id) {
        try {
            Conversation conversation = log.load(id);
            while (!conversation.pending().isEmpty()) {
                conversation = tryDecide(conversation);
            }
            failures.remove(id);
        } catch (UnknownConversation erasedMeanwhile) {
            failures.remove(id);
        } catch (RuntimeException | Error e) { // whatever it is, the next message must find its lane free
            // The message is durable and stays undecided in the log: the sweep tries again.
            LOG.error("The conversation {} could not be decided.", id, e);
            if (failures.merge(id, 1, Integer::sum) >= ATTEMPTS) {
                giveUp(id);
            }
        }
    }

    private void giveUp(String id) {
        try {
            Conversation conversation = log.load(id);
            if (!conversation.pending().isEmpty()) { // otherwise somebody else has decided meanwhile
                Database.join(log.append(conversation, turn.giveUp(conversation)));
            }
            failures.remove(id);
        } catch (RuntimeException | Error e) {
            LOG.error("The conversation {} could not be given to a person.", id, e);
        }
    }

    private Conversation tryDecide(Conversation conversation) {
        try {
            return Database.join(log.append(conversation, turn.decide(conversation)));
        } catch (Conflict somebodyWasFaster) {
            return log.load(conversation.id());
        }
    }

    /** Records something a customer did that needs no answer, such as a rating. */
    public Conversation record(String id, Event event) {
        while (true) {
            Conversation conversation = log.load(id);
            try {
                return Database.join(log.append(conversation, List.of(event)));
            } catch (Conflict somebodyWasFaster) {
                // the loop reads the newer state
            }
        }
    }

    @Override
    public void close() {
        lanes.close();
    }
}
