package com.cgpay.support.flow;

import static com.cgpay.support.flow.TestFlows.ENGINE;
import static com.cgpay.support.flow.TestFlows.NOW;
import static com.cgpay.support.flow.TestFlows.hear;
import static com.cgpay.support.flow.TestFlows.known;
import static com.cgpay.support.flow.TestFlows.said;
import static com.cgpay.support.flow.TestFlows.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.training.flow.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How customers steer a flow, and what becomes of words that answer nothing. */
class SteeringTest {

    @ParameterizedTest
    @CsvSource({
        "为什么要问这个, shown",
        "why do you need that?, shown",
        "再说一遍, shown",
        "返回, amount",
        "go back, amount",
        "继续, shown",
    })
    void isSteeredByTheCustomer(String words, String step) {
        Move move = hear(start("昨天转了300没到账"), words);
        assertThat(move.state().step()).isEqualTo(step);
        assertThat(move.next()).isInstanceOf(Move.Waits.class);
    }

    @Test
    void askingWhereWeAreChangesNothing() {
        Move move = hear(start("昨天转的钱没到账"), "刚才说到哪了");
        assertThat(known(move)).containsEntry("time", "2026-11-24");
        assertThat(move.state().step()).isEqualTo("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"取消", "算了", "算了，先不查了", "never mind", "stop", "forget it"})
    void endsWhenTheCustomerDoesNotWantToGoOn(String words) {
        Move move = hear(start("昨天转了300没到账"), words);
        assertThat(move.next()).isInstanceOf(Move.Nothing.class);
        assertThat(move.ended()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"。。。", "...", "？", "!!"})
    void marksAloneEndNothing(String marks) {
        Move asked = start("昨天转的钱没到账");
        assertThat(ENGINE.hear(asked.state(), said(marks, NOW))).isEmpty();
        assertThat(said(marks, NOW).cancels()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢", "好的，谢谢", "no thanks", "that's all", "没有了", "thank you"})
    void whoThanksWantsNothingMore(String words) {
        Move move = hear(hear(start("international-payment", "国际支付"), "日本"), words);
        assertThat(move.next()).isEqualTo(new Move.Nothing());
    }

    @Test
    void whoLeavesForAnotherFlowGoesOnThere() {
        Move first = start("钱没到");
        Flow other = ENGINE.flows().find("update-details").orElseThrow();
        Move left = ENGINE.leaveFor(first.state(), other, "update-details", said("算了，我想改手机号", NOW));
        assertThat(left.state().flow()).isEqualTo("update-details");
        assertThat(left.state().paused()).isNull();
        assertThat(left.ended()).extracting(Move.Ended::flow).containsExactly("debited-not-received");
    }

    @Test
    void whoLeavesForAQuestionGetsItsAnswerAndNoGoodbye() {
        Move left = ENGINE.leaveFor(start("钱没到").state(), "fees");
        assertThat(left.lines()).containsExactly(new Line.Article("fees"));
        assertThat(left.next()).isInstanceOf(Move.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({"why do you need that?, true", "why would you want to know, true", "why do you take a commission, false"
    })
    void whyAsksAboutTheQuestionAndNotAboutAnythingElse(String words, boolean aboutTheQuestion) {
        Move move = hear(start("钱没到账"), words);
        assertThat(move.lines().getFirst() instanceof Line.Words).isEqualTo(aboutTheQuestion);
        assertThat(move.state().step()).isEqualTo("time");
    }

    @ParameterizedTest
    @CsvSource({"付款失败, 那要多久", "退款还没到, how long does it take?"})
    void whoAsksHowLongItTakesIsToldAndAskedOn(String flow, String question) {
        Move before = start(flow.equals("付款失败") ? "payment-failed" : "refund-progress", flow);
        Move told = hear(before, question);
        assertThat(told.lines().getFirst()).isInstanceOf(Line.Words.class);
        assertThat(told.state().step()).isEqualTo(before.state().step());
        assertThat(told.state().misses()).isZero();
    }

    @Test
    void whoLosesPatienceHearsSorryAndTheThirdTimeGetsWaysOut() {
        Move move = hear(start("merchant-integration", "接口报错"), "烦死了");
        assertThat(move.lines().getFirst())
                .isInstanceOfSatisfying(
                        Line.Own.class, line -> assertThat(line.kind()).isEqualTo(Line.Kind.SORRY));
        Move third = hear(hear(move, "it's urgent"), "快点");
        assertThat(((Move.Waits) third.next()).stuck()).isTrue();
    }

    @Test
    void asksTwiceMoreThenOffersWaysOutThenCallsAPerson() {
        Move move = start("钱没到");
        for (int i = 1; i <= 2; i++) {
            move = hear(move, "呜呜呜");
            assertThat(((Move.Waits) move.next()).stuck()).isFalse();
        }
        move = hear(move, "呜呜呜");
        assertThat(((Move.Waits) move.next()).stuck()).isTrue();
        move = hear(move, "呜呜呜");
        assertThat(move.next())
                .isInstanceOfSatisfying(
                        Move.HandsOver.class,
                        over -> assertThat(over.reason()).isEqualTo(HandoffReason.NOT_UNDERSTOOD));
    }

    @Test
    void anAnswerAfterTheWaysOutIsStillTaken() {
        Move move = start("钱没到");
        for (int i = 0; i < 3; i++) {
            move = hear(move, "呜呜呜");
        }
        assertThat(hear(move, "昨天").state().step()).isEqualTo("amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不知道", "i dont know"})
    void whoDoesNotKnowWhatHasToBeKnownIsOfferedWaysOutThenAPerson(String words) {
        Move offered = hear(start("昨天转的钱没到账"), words);
        assertThat(offered.next()).isEqualTo(new Move.Waits(List.of(), false, true));
        assertThat(hear(offered, words).next()).isInstanceOf(Move.HandsOver.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"记不清了", "no idea"})
    void whoDoesNotKnowWhenIsAskedForTheSum(String words) {
        Move asked = hear(start("钱没到账"), words);
        assertThat(asked.state().step()).isEqualTo("amount");
    }
}
