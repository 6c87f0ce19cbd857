package com.cgpay.support.dialogue;

import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Move;
import com.cgpay.support.flow.Said;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.flow.Flow;
import java.util.List;
import java.util.Optional;

/**
 * Decides on words in the middle of a flow, which may answer it, ask something in between, or want something else. Pure.
 *
 * @param started the flow that the words would start
 */
record MidFlow(FlowEngine engine, RunningFlow running, Said said, Wish wish, Optional<Flow> started) {

    private static final String THANKS = "thanks";

    Decision decide() {
        return heard().or(this::anotherCase)
                .or(this::left)
                .or(this::changed)
                .or(this::smallTalk)
                .or(this::asked)
                .or(this::otherwise)
                .or(this::askedInVain)
                .orElseGet(this::missed);
    }

    private Optional<Decision> heard() {
        return engine.hear(running, said)
                .map(move -> asksBesides(move)
                        ? new Decision.Guide(move.beside(aside().orElseThrow().id()), Rule.ANSWERED_AND_ASKED)
                        : new Decision.Guide(move, Rule.FLOW_HEARD));
    }

    /** Whether words that the flow has taken ask something as well. */
    private boolean asksBesides(Move heard) {
        boolean answered = !heard.state().slots().equals(running.slots());
        return answered
                && aside().filter(article -> !Candidates.isSmallTalk(article)).isPresent()
                && said.isQuestion()
                && !engine.takesAnyWords(running, said)
                && heard.next() instanceof Move.Waits;
    }

    private Optional<Decision> anotherCase() {
        return started.filter(flow -> flow.id().equals(running.flow()))
                .flatMap(_ -> engine.startAgain(running, wish.intent(), said))
                .map(move -> new Decision.Guide(move, Rule.ANOTHER_CASE));
    }

    /** Who leaves it and says for what, or that something else is meant, gets that. */
    private Optional<Decision> left() {
        return said.cancelsForMore() || said.meansAnother()
                ? other().map(flow -> engine.leaveFor(running, flow, wish.intent(), said))
                        .or(() -> aside().map(article -> engine.leaveFor(running, article.id())))
                        .map(move -> new Decision.Guide(move, Rule.TOPIC_CHANGED))
                : Optional.empty();
    }

    private Optional<Decision> changed() {
        return other().map(flow -> change(engine, running, flow, wish.intent(), said));
    }

    /** Starts another flow; the one that runs waits until that is done. */
    static Decision change(FlowEngine engine, RunningFlow running, Flow other, String wanted, Said said) {
        Move move = engine.start(
                other, wanted, List.of(said), Optional.of(running), said.now().toInstant());
        return new Decision.Guide(move, Rule.TOPIC_CHANGED);
    }

    /** Thanks are manners; whoever goes on with other small talk answers nothing. */
    private Optional<Decision> smallTalk() {
        return wish.sure()
                .filter(Candidates::isSmallTalk)
                .map(article -> article.intent().equals(THANKS)
                        ? engine.aside(running, article.id(), said.now().toInstant())
                        : engine.missed(running, said, List.of(), false).beside(article.id()))
                .map(move -> new Decision.Guide(move, Rule.SMALL_TALK_IN_BETWEEN));
    }

    private Optional<Decision> asked() {
        return aside().map(article -> new Decision.Guide(
                engine.aside(running, article.id(), said.now().toInstant()), Rule.ASKED_IN_BETWEEN));
    }

    private Optional<Decision> otherwise() {
        return engine.startOtherwise(running, said).map(move -> new Decision.Guide(move, Rule.ANOTHER_WAY));
    }

    private Optional<Decision> askedInVain() {
        return wish.without()
                .filter(Rule.UNCOVERED::equals)
                .filter(_ -> said.isQuestion() || said.isSentence() || said.meansAnother())
                .map(rule ->
                        new Decision.Guide(engine.uncovered(running, said.now().toInstant()), rule));
    }

    private Decision missed() {
        List<String> ids = wish.likely().stream().map(Article::id).toList();
        boolean foreign = wish.without().filter(Rule.OUT_OF_SCOPE::equals).isPresent();
        return new Decision.Guide(engine.missed(running, said, ids, foreign), Rule.NOT_AN_ANSWER);
    }

    private Optional<Flow> other() {
        return started.filter(flow -> !flow.id().equals(running.flow()));
    }

    /** An article on what the flow is about anyway is no help, unless somebody asks. */
    private Optional<Article> aside() {
        return wish.sure().filter(article -> said.isQuestion() || !isOfTheFlow(article));
    }

    private boolean isOfTheFlow(Article article) {
        return engine.flows()
                .startedBy(article.intent())
                .or(() -> engine.flows().startedWhenTold(article.intent()))
                .filter(flow -> flow.id().equals(running.flow()))
                .isPresent();
    }
}
