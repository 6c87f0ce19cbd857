package com.cgpay.support.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.Said;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedChoiceTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-25T12:00+08:00[Asia/Shanghai]");
    private static final QuickReply REFUND = new QuickReply("article:refund", "怎么退款");
    private static final QuickReply FEES = new QuickReply("article:fees", "手续费");
    private static final QuickReply NONE = new QuickReply("none", "都不是");
    private static final QuickReply CHECK = new QuickReply("start:refund-progress", "帮我查这笔退款");
    private static final QuickReply SOLVED = new QuickReply("solved:refund", "已解决");
    private static final QuickReply UNSOLVED = new QuickReply("unsolved:refund", "未解决");

    private static String typed(String text, QuickReply... offered) {
        return TypedChoice.of(conversation(offered), new Said(text, NOW))
                .map(Choice::id)
                .orElse("");
    }

    private static Conversation conversation(QuickReply... offered) {
        Reply reply = new Reply(Reply.Kind.CLARIFY, DisplayLanguage.ZH_HANS, "…", null, List.of(offered));
        return Conversation.empty("c").after(new Recorded(1, Instant.EPOCH, new Event.BotSaid(reply, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "怎么退款,article:refund",
        "手續費。,article:fees",
        "第一个,article:refund",
        "2,article:fees",
        "the second one,article:fees",
        "都不是,none",
        "不是,none",
        "no,none",
        "3,none",
        "是的,''",
        "手续费是多少,''",
        "第一次用,''"
    })
    void oneOfSeveralArticlesIsNamedByItsLabelOrItsPlace(String text, String choice) {
        assertThat(typed(text, REFUND, FEES, NONE)).isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource({
        "退款,article:refund",
        "帮我查这笔,start:refund-progress",
        "帮我查啦,start:refund-progress",
        "查,''",
        "什么,''",
        "解决,''"
    })
    void aLabelIsMeantByAGoodPartOfIt(String text, String choice) {
        assertThat(typed(text, REFUND, FEES, CHECK, NONE)).isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource({
        "第一个。可是我没有订单号,article:refund",
        "手续费、要具体的,article:fees",
        "'first one, but i have no number',article:refund",
        "'first, I never got my refund',''",
        "'1. I paid yesterday',''",
        "手续费,''"
    })
    void aLabelOrAPlaceIsMeantWithMoreBehind(String text, String choice) {
        Conversation conversation = conversation(REFUND, FEES, CHECK, NONE);
        assertThat(TypedChoice.inTheBeginning(conversation, new Said(text, NOW))
                        .map(Choice::id)
                        .orElse(""))
                .isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource({"都不是。我要改密码,我要改密码", "都不是,都不是", "手续费。多少,手续费。多少"})
    void whoRefusesWhatWasOfferedIsReadWithoutTheRefusal(String text, String meant) {
        Said said = TypedChoice.withoutRefusal(conversation(REFUND, NONE), new Said(text, NOW));
        assertThat(said.text()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"是的", "对", "yes", "1"})
    void theOnlyArticleIsAgreedTo(String text) {
        assertThat(typed(text, REFUND, NONE)).isEqualTo("article:refund");
    }

    @ParameterizedTest
    @CsvSource({
        "帮我查这笔退款,start:refund-progress",
        "已解决,solved:refund",
        "解决了,solved:refund",
        "it works now,solved:refund",
        "是的,solved:refund",
        "未解决,unsolved:refund",
        "没用,unsolved:refund",
        "还是不行啊,unsolved:refund",
        "still not working,unsolved:refund",
        "没有,unsolved:refund",
        "好的,''",
        "知道了,''",
        "ok,''",
        "1,''",
        "没用过你们的卡能退吗,''"
    })
    void whetherAnAnswerHelpedIsSaidInWords(String text, String choice) {
        assertThat(typed(text, CHECK, SOLVED, UNSOLVED)).isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource({"是的,leave", "yes,leave", "不用,''", "还要等多久,''"})
    void whoIsAskedWhetherToLeaveTheQueueAgrees(String text, String choice) {
        assertThat(typed(text, new QuickReply("leave", "取消排队"))).isEqualTo(choice);
    }

    @Test
    void withoutButtonsNothingIsChosen() {
        assertThat(typed("是的")).isEmpty();
        assertThat(TypedChoice.of(Conversation.empty("c"), new Said("1", NOW))).isEqualTo(Optional.empty());
    }
}
