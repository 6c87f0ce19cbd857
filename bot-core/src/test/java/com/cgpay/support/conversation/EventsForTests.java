package com.cgpay.support.conversation;

import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.language.DisplayLanguage;
import java.util.List;
import java.util.Set;

/** Events as they commonly happen. */
public final class EventsForTests {

    public static final Agent MEI = new Agent("mei", "Mei");
    public static final Event.Started STARTED = new Event.Started("web", "shop", "visitor-1", DisplayLanguage.EN);

    private EventsForTests() {}

    public static Event.CustomerSaid said(String text) {
        return new Event.CustomerSaid("m-" + text, new Content.Text(text), Set.of());
    }

    public static Event.BotSaid bot(Kind kind, String text) {
        return new Event.BotSaid(new Reply(kind, DisplayLanguage.EN, text, null, List.of()), null);
    }

    public static Event.HandoffRequested requested(String handoff) {
        return new Event.HandoffRequested(
                handoff,
                "H-7K3M9Q",
                HandoffReason.USER_ASKED,
                Priority.NORMAL,
                "payments",
                new Summary(
                        "help",
                        List.of(new RankedIntent("refund", 0.5)),
                        List.of("Refunds"),
                        List.of(new Summary.Fact("Amount", "300")),
                        List.of("since yesterday")));
    }
}
