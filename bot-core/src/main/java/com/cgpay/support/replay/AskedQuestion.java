package com.cgpay.support.replay;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.BotSaid;
import com.cgpay.support.conversation.Event.CustomerSaid;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.training.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's question with what the bot made of it, for people to judge.
 *
 * @param question redacted, as it was understood
 * @param given ids of the articles that were given, or offered where none was
 * @param answered whether they were given
 * @param flaggedBy who found the reply wrong; null where nobody did
 */
public record AskedQuestion(
        String question,
        Language language,
        List<String> given,
        boolean answered,
        Instant at,
        @Nullable String flaggedBy) {

    public AskedQuestion {
        given = List.copyOf(given);
    }

    /** The question that a reply gave an article for; empty where it is no such reply, or nothing was written. */
    static Optional<AskedQuestion> answeredBy(
            String conversation, List<Recorded> events, int seq, @Nullable String flaggedBy) {
        if (seq < 1
                || seq > events.size()
                || !(events.get(seq - 1).event() instanceof BotSaid said)
                || said.reply().article() == null
                || said.trace() == null) {
            return Optional.empty();
        }
        Conversation before = Conversation.empty(conversation).after(events.subList(0, beginning(events, seq - 1)));
        String question = before.question(said.trace());
        return question.isBlank() || before.words().isBlank()
                ? Optional.empty()
                : Optional.of(new AskedQuestion(
                        question,
                        said.reply().display().language(),
                        List.of(said.reply().article().id()),
                        true,
                        events.get(seq - 1).at(),
                        flaggedBy));
    }

    /** Where the turn begins that an event belongs to: behind what the customer said. */
    private static int beginning(List<Recorded> events, int at) {
        int first = at;
        while (first > 0
                && !(events.get(first - 1).event() instanceof CustomerSaid)
                && events.get(first - 1).at().equals(events.get(at).at())) {
            first--;
        }
        return first;
    }
}
