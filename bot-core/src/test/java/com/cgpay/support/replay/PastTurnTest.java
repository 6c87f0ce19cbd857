package com.cgpay.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PastTurnTest {

    private static final Reply OFFER = new Reply(
            Reply.Kind.CLARIFY,
            DisplayLanguage.EN,
            "Which is it?",
            null,
            List.of(new Reply.QuickReply("none", "None of these")));

    private static List<PastTurn> turns(Event... events) {
        List<Recorded> recorded = IntStream.range(0, events.length)
                .mapToObj(at -> new Recorded(at + 1, Instant.EPOCH.plusSeconds(at), events[at]))
                .toList();
        return PastTurn.in("c", recorded);
    }

    @Test
    void aLabelThatWasReadTogetherWithAQuestionIsLeftOutOfIt() {
        Trace together = new Trace(
                "model",
                1,
                "uncovered",
                0.5,
                0.1,
                1,
                "None of these\nwhere is the menu",
                List.of(new RankedIntent("menu", 1)),
                Set.of(),
                List.of());

        List<PastTurn> turns = turns(
                new Event.Started("web", "shop", "c", DisplayLanguage.EN),
                new Event.BotSaid(OFFER, null),
                new Event.CustomerSaid("1", new Content.Text("where is the menu"), Set.of()),
                new Event.BotSaid(OFFER, together));

        assertThat(turns).extracting(PastTurn::question).containsExactly("where is the menu");
        assertThat(turns).allMatch(PastTurn::isUnanswered);
    }
}
