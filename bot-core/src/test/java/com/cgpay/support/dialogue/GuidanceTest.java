package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.FEES;
import static com.cgpay.support.dialogue.TestDialogue.FRESH;
import static com.cgpay.support.dialogue.TestDialogue.GUIDED;
import static com.cgpay.support.dialogue.TestDialogue.REFUND;
import static com.cgpay.support.dialogue.TestDialogue.SAID;
import static com.cgpay.support.dialogue.TestDialogue.article;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.conversation;
import static com.cgpay.support.dialogue.TestDialogue.inTheMiddleOf;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static com.cgpay.support.dialogue.TestDialogue.matter;
import static com.cgpay.support.dialogue.TestDialogue.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Context;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Matter;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.flow.Line;
import com.cgpay.support.flow.Move;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.signals.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a flow starts, and what becomes of words in the middle of one. */
class GuidanceTest {

    @Test
    void whoTellsWhatAnOfferedFlowAsksForHasTakenTheOffer() {
        Matter read = new Matter(
                "I want a refund",
                List.of(new RankedIntent("refund-process", 0.9)),
                List.of("refund-process"),
                List.of("I want a refund"),
                false,
                Instant.EPOCH);
        Conversation offered = conversation(
                new Owner.Bot(), new Context(0, read, List.of("Refund"), List.of(), null, null, Context.NONE.told()));
        Said told = said("300 yuan, order number AB-1234");
        assertThat(GUIDED.decide(offered, asked("fees", 0.3), told))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("refund-request"));
        assertThat(GUIDED.decide(offered, asked("fees", 0.9, match(FEES, 0.9)), told))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @ParameterizedTest
    @CsvSource({
        "refund-process, 'order number 5566778899', refund-request",
        "refund-process, 订单 AB998877, refund-request",
        "login-failed, 密码没错啊, login-trouble",
        "login-failed, yes i typed it correctly, login-trouble",
        "update-details, my bank card, update-details"
    })
    void whoAnswersWhatAnOfferedFlowAsksHasTakenTheOffer(String article, String words, String flow) {
        Conversation offered = conversation(
                new Owner.Bot(),
                new Context(0, matter("?", article), List.of(), List.of(), null, null, Context.NONE.told()));
        Said told = said(words);
        assertThat(GUIDED.decide(offered, asked("fees", 0.3), told))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo(flow));
    }

    @ParameterizedTest
    @CsvSource({"login-failed, 其他问题", "login-failed, something else", "transaction-security, 不知道"})
    void whoWantsSomethingElseOrDoesNotKnowHasTakenNoOffer(String article, String words) {
        Conversation offered = conversation(
                new Owner.Bot(),
                new Context(0, matter("?", article), List.of(), List.of(), null, null, Context.NONE.told()));
        Said told = said(words);
        assertThat(GUIDED.decide(offered, asked("fees", 0.3), told)).isNotInstanceOf(Decision.Guide.class);
    }

    @Test
    void aSumAloneStartsNoFlowAndIsNotTurnedAway() {
        Said sum = said("35 usd");
        assertThat(GUIDED.decide(FRESH, asked("supported-countries", 0.9), sum))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
        assertThat(GUIDED.decide(FRESH, asked("oos", 0.9), sum))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @ParameterizedTest
    @CsvSource({
        "Request a refund for me, false, true",
        "Request a refund for me, true, false",
        "it was yesterday, true, true",
        "order number XY-99887766, true, false"
    })
    void aFlowTakesWhatWasSaidBeforeUnlessItHasHadThatForAnotherCase(String words, boolean before, boolean taken) {
        Matter matter = new Matter(
                "How to ask for a refund",
                List.of(),
                List.of("refund-process"),
                List.of("refund, order number AB-1234, 300 yuan", "How to ask for a refund"),
                before,
                Instant.EPOCH);
        Context context = new Context(0, matter, List.of(), List.of(), null, null, Context.NONE.told());
        Said label = said(words);
        Decision decision = GUIDED.decide(
                conversation(new Owner.Bot(), context), new Choice.Start("refund-request"), Optional.empty(), label);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().slots().containsKey("amount"))
                                .isEqualTo(taken));
    }

    @Test
    void whoSaysWhereToCallWantsToBeCalledWhateverItIsAbout() {
        Said where = said("please call 13900139000 about my refund");
        assertThat(GUIDED.decide(FRESH, asked("refund", 0.9, match(REFUND, 0.9)), where))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().slots()).containsKey("contact"));
    }

    @Test
    void whoWantsToBeCalledBackIsAskedWhereAndNotPutThrough() {
        assertThat(GUIDED.decide(FRESH, asked("request-callback", 0.9, Set.of(Signal.HUMAN)), SAID))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("callback"));
    }

    @Test
    void aQuestionInBetweenWithoutASureAnswerIsMetWithWhatMayAnswerItAndTheOpenQuestion() {
        Conversation open = inTheMiddleOf("debited-not-received", "time");
        Said question = said("what about fees?");
        Decision decision = GUIDED.decide(open, asked("fees", 0.3, match(FEES, 0.4), match(REFUND, 0.1)), question);
        assertThat(decision).isInstanceOfSatisfying(Decision.Guide.class, guide -> {
            assertThat(guide.move().lines())
                    .startsWith(new Line.Likely(List.of("fees")))
                    .hasSize(2);
            assertThat(guide.move().state().step()).isEqualTo("time");
            assertThat(guide.move().next()).isInstanceOf(Move.Waits.class);
        });
    }

    @ParameterizedTest
    @CsvSource({"uncovered, UNCOVERED, UNCOVERED", "oos, OUT_OF_SCOPE, NOT_AN_ANSWER"})
    void aQuestionInBetweenThatNoArticleAnswersIsMetAsItIsElsewhere(String intent, Line.Kind kind, Rule rule) {
        Conversation open = inTheMiddleOf("payment-failed", "taken");
        Said question = said("what is the limit?");
        Decision decision = GUIDED.decide(open, asked(intent, 0.9), question);
        assertThat(decision).isInstanceOfSatisfying(Decision.Guide.class, guide -> {
            assertThat(guide.rule()).isEqualTo(rule);
            assertThat(guide.move().lines().getFirst())
                    .isInstanceOfSatisfying(
                            Line.Own.class, line -> assertThat(line.kind()).isEqualTo(kind));
            assertThat(guide.move().state().step()).isEqualTo("taken");
        });
    }

    @Test
    void anArticleTappedInBetweenIsShownAndIsNoAnswer() {
        Conversation open = inTheMiddleOf("callback", "about");
        Said label = said("Fees");
        Decision decision = GUIDED.decide(open, new Choice.ShowArticle("fees"), Optional.of(FEES), label);
        assertThat(decision).isInstanceOfSatisfying(Decision.Guide.class, guide -> {
            assertThat(guide.move().lines()).startsWith(new Line.Article("fees"));
            assertThat(guide.move().state().step()).isEqualTo("about");
        });
    }

    @Test
    void wordsThatSteerAFlowCallNobodyWhateverElseTheyMightMean() {
        Conversation open = inTheMiddleOf("debited-not-received", "time");
        Said skip = said("skip");
        Decision decision = GUIDED.decide(open, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), skip);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().step()).isEqualTo("amount"));
    }
}
