package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.Said;
import com.cgpay.support.language.Folding;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads words that do what a tap on a button beneath the last reply does: not everybody taps, and not every messenger
 * shows buttons. The questions of flows read their own answers. Pure.
 */
public final class TypedChoice {

    /** There are few labels, and folding one takes longer than all else here. */
    private static final LoadingCache<String, String> FOLDED =
            Caffeine.newBuilder().maximumSize(2_000).build(Folding::fold);

    private TypedChoice() {}

    /** The choice that the words make; empty where they make none. */
    public static Optional<Choice> of(Conversation conversation, Said said) {
        if (conversation.flow() != null || conversation.offered().isEmpty()) {
            return Optional.empty();
        }
        List<QuickReply> offered = conversation.offered();
        return offered.stream()
                .filter(reply -> said.says(FOLDED.get(reply.label())))
                .findFirst()
                .flatMap(reply -> Choice.parse(reply.id()))
                .or(() -> among(choices(offered), said));
    }

    private static List<Choice> choices(List<QuickReply> offered) {
        return offered.stream()
                .flatMap(reply -> Choice.parse(reply.id()).stream())
                .toList();
    }

    private static Optional<Choice> among(List<Choice> offered, Said said) {
        if (offered.stream().anyMatch(Choice.None.class::isInstance)) {
            return option(offered, said);
        }
        if (offered.stream().anyMatch(Choice.Solved.class::isInstance)) {
            return feedback(offered, said);
        }
        return said.agrees() ? first(offered, Choice.Leave.class::isInstance) : Optional.empty();
    }

    /** Which of the articles that may be meant. */
    private static Optional<Choice> option(List<Choice> offered, Said said) {
        List<Choice> articles =
                offered.stream().filter(Choice.ShowArticle.class::isInstance).toList();
        if (said.place().isPresent()) {
            int place = said.place().getAsInt();
            return Optional.of(place < articles.size() ? articles.get(place) : new Choice.None());
        }
        if (articles.size() == 1 && said.agrees()) {
            return Optional.of(articles.getFirst());
        }
        return said.denies() ? Optional.of(new Choice.None()) : Optional.empty();
    }

    /** Whether an article helped; who only takes note of it, or wants something, has not said so. */
    private static Optional<Choice> feedback(List<Choice> offered, Said said) {
        if (said.saysThatItFailed() || said.denies()) {
            return first(offered, Choice.Unsolved.class::isInstance);
        }
        boolean helped = said.saysThatItWorked() || (said.agrees() && !said.acknowledges() && !said.isRequest());
        return helped ? first(offered, Choice.Solved.class::isInstance) : Optional.empty();
    }

    private static Optional<Choice> first(List<Choice> offered, Predicate<Choice> kind) {
        return offered.stream().filter(kind).findFirst();
    }
}
