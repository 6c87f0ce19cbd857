package com.cgpay.support.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Context;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Matter;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Pending;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.Visit;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.knowledge.ArticleMatch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EllipsisTest {

    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Matter REFUND = new Matter(
            "我要退款", List.of(new RankedIntent("refund", 0.9)), List.of("refund"), List.of("我要退款"), false, NOW);
    private static final Context ANSWERED =
            new Context(0, REFUND, List.of(), List.of(), null, null, Context.NONE.told());
    private static final Context ASKED_BACK =
            new Context(0, REFUND, List.of(), List.of(new QuickReply("none", "都不是")), null, null, Context.NONE.told());
    private static final Context PUZZLED =
            new Context(1, REFUND, List.of(), List.of(), null, null, Context.NONE.told());

    private static Ellipsis ellipsis(Owner owner, Context context, String text, Duration later) {
        Conversation conversation = Conversation.empty("c");
        return new Ellipsis(
                new Conversation(
                        "c", 3, "web", "", "k", conversation.display(), owner, Pending.NONE, context, Visit.NONE),
                new Said(text, NOW.plus(later).atZone(ZoneOffset.UTC)));
    }

    private static Ellipsis ellipsis(Context context, String text) {
        return ellipsis(new Owner.Bot(), context, text, Duration.ofMinutes(1));
    }

    private static Comprehension understood(String intent, double probability, ArticleMatch... matches) {
        return TestDialogue.asked(intent, probability, matches);
    }

    @Test
    void aQuestionThatSaysNothingByItselfAsksOn() {
        assertThat(ellipsis(ANSWERED, "要多久").asksOn()).isTrue();
        assertThat(ellipsis(ANSWERED, "要多久").question()).isEqualTo("我要退款\n要多久");
        assertThat(ellipsis(ANSWERED, "手续费多少").asksOn()).isFalse();
    }

    @Test
    void whoAsksOnWhereNothingIsSpokenOfIsVague() {
        assertThat(ellipsis(Context.NONE, "要多久").isVague()).isTrue();
        assertThat(ellipsis(ANSWERED, "要多久").isVague()).isFalse();
        assertThat(ellipsis(Context.NONE, "退款要多久").isVague()).isFalse();
    }

    @Test
    void nobodyAsksOnWhereNothingIsSpokenOf() {
        assertThat(ellipsis(Context.NONE, "要多久").asksOn()).isFalse();
        assertThat(ellipsis(new Owner.Bot(), ANSWERED, "要多久", Duration.ofHours(1))
                        .asksOn())
                .isFalse();
        assertThat(ellipsis(
                                new Owner.Waiting("h", "H-1", HandoffReason.USER_ASKED, Priority.NORMAL),
                                ANSWERED,
                                "要多久",
                                Duration.ZERO)
                        .asksOn())
                .isFalse();
        Context guided = new Context(
                0, REFUND, List.of(), List.of(), RunningFlow.start("f", "s", NOW), null, Context.NONE.told());
        assertThat(ellipsis(guided, "要多久").asksOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "上周五申请的, true",
        "i asked last friday, true",
        "给我讲个笑话, false",
        "今天天气怎么样, false",
        "今天天气真好, false",
        "iPhone15要5000块, false"
    })
    void aDetailMayAddToWhatWasAnswered(String text, boolean adds) {
        assertThat(ellipsis(ANSWERED, text).mayAdd(understood("oos", 0.99))).isEqualTo(adds);
    }

    @Test
    void whateverIsOfThisServiceMayAddToWhatWasAskedBack() {
        assertThat(ellipsis(ASKED_BACK, "没收到").mayAdd(understood("refund", 0.3)))
                .isTrue();
        assertThat(ellipsis(PUZZLED, "没收到").mayAdd(understood("refund", 0.3))).isTrue();
        assertThat(ellipsis(ANSWERED, "没收到").mayAdd(understood("refund", 0.3))).isFalse();
        ArticleMatch likely = TestDialogue.match(TestDialogue.article("card", "payments"), 0.61);
        assertThat(ellipsis(ASKED_BACK, "卡被冻结了").mayAdd(understood("card", 0.6, likely)))
                .isFalse();
        assertThat(ellipsis(ASKED_BACK, "没收到").mayAdd(understood("card", 0.6, likely)))
                .isTrue();
        assertThat(ellipsis(ASKED_BACK, "天气真好").mayAdd(understood("oos", 0.9))).isFalse();
        assertThat(ellipsis(ASKED_BACK, "没收到".repeat(21)).mayAdd(understood("refund", 0.3)))
                .isFalse();
    }

    @Test
    void ofALongQuestionTheBeginningIsKept() {
        Matter grown = new Matter("我要退款" + "没收到".repeat(100), REFUND.intents(), List.of(), List.of(), false, NOW);
        Context context = new Context(0, grown, List.of(), List.of(), null, null, Context.NONE.told());
        assertThat(ellipsis(context, "要多久").question())
                .startsWith("我要退款没收到")
                .endsWith("\n要多久")
                .hasSize(244);
    }
}
