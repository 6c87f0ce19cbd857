package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.FirstClause;
import com.cgpay.support.flow.Said;
import com.cgpay.support.language.Folding;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads words that do what a tap on a button beneath the last reply does: not everybody taps, and not every messenger
 * shows buttons. The questions of flows read their own answers. Pure.
 */
public final class TypedChoice {

    /** There are few labels, and folding one takes longer than all else here. */
    private static final LoadingCache<String, String> FOLDED =
            Caffeine.newBuilder().maximumSize(2_000).build(Folding::fold);

    /** "First" alone may begin a list: "first, my refund is missing". */
    private static final Pattern PLACE_OF_ONE =
            Pattern.compile("[个個项項条條种種]$|\\bone$|^(?:option|number) ", Pattern.CASE_INSENSITIVE);

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
                .or(() -> among(choices(offered), said))
                .or(() -> nearly(offered, said));
    }

    /**
     * What a first clause chooses by its label or place, whatever is added: "first one, but I have no other network". What
     * is added may count for more, so it has to be understood first.
     */
    public static Optional<Choice> inTheBeginning(Conversation conversation, Said said) {
        if (conversation.flow() != null || conversation.offered().isEmpty()) {
            return Optional.empty();
        }
        FirstClause first = FirstClause.of(said);
        if (first.rest().isEmpty()) {
            return Optional.empty();
        }
        Said beginning = first.said();
        return leading(conversation.offered())
                .filter(reply -> beginning.says(FOLDED.get(reply.label())))
                .findFirst()
                .flatMap(reply -> Choice.parse(reply.id()))
                .or(() -> PLACE_OF_ONE.matcher(beginning.text().strip()).find()
                        ? among(choices(conversation.offered()), beginning)
                        : Optional.empty());
    }

    /** What words ask for that begin by refusing all that was offered: "None of these. I mean …"; else all of them. */
    public static Said withoutRefusal(Conversation conversation, Said said) {
        Optional<QuickReply> none = conversation.offered().stream()
                .filter(reply -> Choice.parse(reply.id())
                        .filter(Choice.None.class::isInstance)
                        .isPresent())
                .findFirst();
        if (none.isEmpty() || conversation.flow() != null) {
            return said;
        }
        FirstClause first = FirstClause.of(said);
        return first.said().says(FOLDED.get(none.get().label())) ? first.rest().orElse(said) : said;
    }

    /** The only one whose label the words say in part. */
    private static Optional<Choice> nearly(List<QuickReply> offered, Said said) {
        if (said.asksOn()) {
            return Optional.empty();
        }
        List<QuickReply> like = leading(offered)
                .filter(reply -> said.saysPartOf(FOLDED.get(reply.label())))
                .limit(2)
                .toList();
        return like.size() == 1 ? Choice.parse(like.getFirst().id()) : Optional.empty();
    }

    /** What leads on; who says in many words whether something helped has more to say than that. */
    private static Stream<QuickReply> leading(List<QuickReply> offered) {
        return offered.stream()
                .filter(reply -> Choice.parse(reply.id())
                        .filter(choice -> choice instanceof Choice.ShowArticle || choice instanceof Choice.Start)
                        .isPresent());
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
