package com.cgpay.support.bot;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.dialogue.Wording;
import com.cgpay.support.intents.RankedIntent;
import java.util.List;

/** Hands a customer to a person, with the story so far. Writes nothing; safe for all threads. */
record Handover(Wording wording, Guide guide, ZonedClock clock) {

    List<Event> events(Conversation conversation, Decision.Escalate escalate, Decided decided) {
        String receipt = Ids.receipt();
        return List.of(
                new Event.BotSaid(
                        wording.handoff(escalate.reason(), receipt, decided.display(), clock.now()), decided.trace()),
                new Event.HandoffRequested(
                        Ids.next(clock.instant()),
                        receipt,
                        escalate.reason(),
                        escalate.priority(),
                        null,
                        summary(conversation, escalate, decided)));
    }

    /** Who calls for a person has said before what it is about, and may say more. */
    private Summary summary(Conversation conversation, Decision.Escalate escalate, Decided decided) {
        List<Summary.Fact> facts = guide.facts(conversation, clock.instant());
        Backstory story = new Backstory(conversation, clock.instant());
        boolean saidBefore = escalate.reason() == HandoffReason.USER_ASKED
                && (escalate.meanwhile().isEmpty() || story.isJustACall())
                && !conversation.matter().intents().isEmpty();
        if (saidBefore || conversation.flow() != null) {
            return story.summary(
                    conversation.matter().question(), conversation.matter().intents(), facts);
        }
        List<RankedIntent> intents =
                decided.trace() == null ? List.of() : decided.trace().intents();
        return story.summary(conversation.question(decided.trace()), intents, facts);
    }
}
