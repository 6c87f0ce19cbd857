package com.cgpay.support.replay;

import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.BotSaid;
import com.cgpay.support.conversation.Event.FlowEnded;
import com.cgpay.support.conversation.Event.FlowMoved;
import com.cgpay.support.conversation.Event.HandoffRequested;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.dialogue.Choice;
import com.cgpay.support.dialogue.Decision;
import com.cgpay.support.knowledge.Article;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer got in one turn, in short.
 *
 * @param given what was given or offered, in its order
 */
public record Outcome(Kind kind, List<Given> given) {

    public Outcome {
        given = List.copyOf(given);
    }

    /** What the bot did. */
    public enum Kind {
        /** Gave articles. */
        ANSWER,
        /** Offered articles to choose from; with none, asked to say it differently. */
        OFFER,
        /** Began to guide through a flow. */
        GUIDE,
        /** Asked for a person. */
        HANDOFF,
        /** Said something small. */
        REMARK,
        /** Said nothing. */
        SILENCE
    }

    /**
     * An article or a flow.
     *
     * @param revision of an article that was given; 0 for what was only offered, and for flows
     */
    public record Given(String id, int revision) {}

    /** What a decision leads to. */
    static Outcome of(Decision decision) {
        return switch (decision) {
            case Decision.Answer(Article article, var _) -> new Outcome(Kind.ANSWER, List.of(given(article)));
            case Decision.AnswerEach(List<Article> articles, var _, var _) ->
                new Outcome(Kind.ANSWER, articles.stream().map(Outcome::given).toList());
            case Decision.ChangeLanguage(var _, Decision then, var _) -> of(then);
            case Decision.Clarify(List<Article> options, var _) -> offer(options);
            case Decision.ClarifyAgain(List<Article> options, var _) -> offer(options);
            case Decision.Guide(var move, var _) ->
                new Outcome(
                        Kind.GUIDE,
                        List.of(new Given(
                                move.ended().isEmpty()
                                        ? move.state().flow()
                                        : move.ended().getFirst().flow(),
                                0)));
            case Decision.Escalate(var _, var _, Optional<Article> meanwhile, var _) ->
                new Outcome(Kind.HANDOFF, meanwhile.stream().map(Outcome::given).toList());
            case Decision.Remark(Decision.Topic topic, var _) ->
                new Outcome(topic == Decision.Topic.UNSOLVED ? Kind.OFFER : Kind.REMARK, List.of());
            case Decision.Leave _ -> new Outcome(Kind.REMARK, List.of());
            case Decision.StaySilent _ -> new Outcome(Kind.SILENCE, List.of());
        };
    }

    private static Outcome offer(List<Article> options) {
        return new Outcome(
                Kind.OFFER,
                options.stream().map(article -> new Given(article.id(), 0)).toList());
    }

    /** Whether the customer got an answer, or a way to one. */
    boolean helps() {
        return kind == Kind.ANSWER || kind == Kind.GUIDE;
    }

    private static Given given(Article article) {
        return new Given(article.id(), article.revision());
    }

    /** What the events of a turn say. */
    static Outcome of(List<Event> turn) {
        Optional<String> flow = turn.stream().flatMap(Outcome::flow).findFirst();
        if (flow.isPresent()) {
            return new Outcome(Kind.GUIDE, List.of(new Given(flow.get(), 0)));
        }
        List<Reply> replies = turn.stream()
                .filter(BotSaid.class::isInstance)
                .map(event -> ((BotSaid) event).reply())
                .toList();
        List<Given> articles = replies.stream().flatMap(Outcome::article).toList();
        if (turn.stream().anyMatch(HandoffRequested.class::isInstance)) {
            return new Outcome(Kind.HANDOFF, articles);
        }
        if (!articles.isEmpty()) {
            return new Outcome(Kind.ANSWER, articles);
        }
        return replies.isEmpty() ? new Outcome(Kind.SILENCE, List.of()) : of(replies.getLast());
    }

    private static Outcome of(Reply reply) {
        return switch (reply.kind()) {
            case CLARIFY, REPHRASE ->
                new Outcome(
                        Kind.OFFER,
                        reply.choices().stream()
                                .flatMap(choice -> Choice.parse(choice.id()).stream())
                                .flatMap(choice -> choice instanceof Choice.ShowArticle(String id)
                                        ? Stream.of(new Given(id, 0))
                                        : Stream.empty())
                                .toList());
            case GREETING, ANSWER, ASK, HANDOFF, NOTICE -> new Outcome(Kind.REMARK, List.of());
        };
    }

    private static Stream<String> flow(Event event) {
        return switch (event) {
            case FlowEnded ended -> Stream.of(ended.flow());
            case FlowMoved moved -> Stream.of(moved.state().flow());
            default -> Stream.empty();
        };
    }

    private static Stream<Given> article(Reply reply) {
        Reply.ArticleRef ref = reply.article();
        return ref == null ? Stream.empty() : Stream.of(new Given(ref.id(), ref.revision()));
    }
}
