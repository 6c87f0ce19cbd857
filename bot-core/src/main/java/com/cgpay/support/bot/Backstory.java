package com.cgpay.support.bot;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Matter;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.conversation.Summary.Fact;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.RankedIntent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a customer has told until a person is called for, in the customer's own words. Immutable. */
record Backstory(Conversation conversation, Instant now) {

    /** The story as a person reads it, beneath the question that it is about. */
    Summary summary(String question, List<RankedIntent> intents, List<Fact> facts) {
        return new Summary(question, intents, conversation.shown(), facts, saidBesides(question, facts));
    }

    /** Whether the last words say nothing but that a person is wanted. */
    boolean isJustACall() {
        return new Said(conversation.words(), now.atZone(ZoneOffset.UTC)).onlyAsksForAPerson();
    }

    /** Titles that were tapped are among the articles, and what a flow has understood is among the facts. */
    private List<String> saidBesides(String question, List<Fact> facts) {
        List<String> said = new ArrayList<>();
        Matter matter = conversation.matter();
        if (question.equals(matter.question()) || matter.isFresh(now)) {
            said.addAll(matter.said());
        }
        String words = conversation.words();
        if (!words.isBlank() && !isJustACall()) {
            said.add(words);
        }
        List<String> known = facts.stream().map(Fact::value).toList();
        return said.stream()
                .distinct()
                .filter(text -> !question.contains(text) && !known.contains(text))
                .filter(text -> !conversation.shown().contains(text))
                .toList();
    }
}
