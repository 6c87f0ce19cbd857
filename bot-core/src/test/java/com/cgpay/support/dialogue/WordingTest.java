package com.cgpay.support.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.SensitiveKind;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private static final Brand BRAND = TrainingData.bundled().brand();
    private static final Article REFUND = new Article(
            "refund",
            Language.ZH,
            3,
            ArticleContent.of("退款到账时间", "payments", "refund", LocalDate.EPOCH, List.of(), "请登录账户查看，或拨打 {{hotline}}。"),
            "mei",
            Instant.parse("2026-11-23T23:30:00Z"));

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-11-25T12:00+08:00[Asia/Shanghai]");

    private final Messages messages = new Messages(BRAND);
    private final Wording wording = new Wording(BRAND);

    private List<Reply> everything(DisplayLanguage display) {
        List<Reply> replies = new ArrayList<>();
        replies.add(wording.greeting(display));
        replies.add(wording.clarify(List.of(), display));
        replies.add(wording.clarify(List.of(REFUND), display));
        replies.add(wording.warning(EnumSet.allOf(SensitiveKind.class), display));
        for (HandoffReason reason : HandoffReason.values()) {
            replies.add(wording.handoff(reason, "H-7K3M9Q", display, NOON));
        }
        for (Decision.Topic topic : Decision.Topic.values()) {
            replies.add(wording.remark(topic, display, NOON));
        }
        return replies;
    }

    @Test
    void everyMessageExistsInBothLanguages() {
        assertThat(messages.keys(Language.ZH)).containsExactlyInAnyOrderElementsOf(messages.keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void everythingTheBotSaysHasItsWords(DisplayLanguage display) {
        for (Reply reply : everything(display)) {
            assertThat(reply.display()).isEqualTo(display);
            assertThat(reply.text()).isNotBlank().doesNotContain("{", "}");
            assertThat(reply.choices())
                    .extracting(QuickReply::label)
                    .allSatisfy(label -> assertThat(label).isNotBlank());
        }
    }

    @Test
    void traditionalReadersReadTraditional() {
        assertThat(wording.remark(Decision.Topic.UNSUPPORTED, DisplayLanguage.ZH_HANT, NOON)
                        .text())
                .contains("請", "驗證碼")
                .doesNotContain("请", "验");
        Reply answer = wording.answer(REFUND, DisplayLanguage.ZH_HANT);
        assertThat(answer.text()).startsWith("請登入").contains("帳戶");
        assertThat(answer.article()).isNotNull();
        assertThat(answer.toString()).contains("退款");
    }

    @Test
    void nobodyIsSentToTheHotlineWhileItIsClosed() {
        String hotline = BRAND.fact("hotline", Language.ZH).orElseThrow();
        ZonedDateTime midnight = NOON.plusHours(12);

        assertThat(wording.remark(Decision.Topic.UNCOVERED, DisplayLanguage.ZH_HANS, NOON)
                        .text())
                .contains(hotline);
        assertThat(wording.remark(Decision.Topic.UNCOVERED, DisplayLanguage.ZH_HANS, midnight)
                        .text())
                .contains("09:00 之后")
                .doesNotContain(hotline);
    }

    @Test
    void anAnswerNamesItsArticleAndAsksWhetherItHelped() {
        Reply answer = wording.answer(REFUND, DisplayLanguage.ZH_HANS);
        assertThat(answer.kind()).isEqualTo(Kind.ANSWER);
        assertThat(answer.article()).isEqualTo(new Reply.ArticleRef("refund", 3, "退款到账时间", LocalDate.of(2026, 11, 24)));
        assertThat(answer.text()).contains(BRAND.fact("hotline", Language.ZH).orElseThrow());
        assertThat(answer.choices()).extracting(QuickReply::id).containsExactly("solved:refund", "unsolved:refund");
    }

    @Test
    void offersEndWithNoneOfThese() {
        assertThat(wording.clarify(List.of(REFUND), DisplayLanguage.EN).choices())
                .containsExactly(new QuickReply("article:refund", "退款到账时间"), new QuickReply("none", "None of these"));
    }

    @Test
    void aHandoffQuotesItsReceipt() {
        for (HandoffReason reason : HandoffReason.values()) {
            for (DisplayLanguage display : DisplayLanguage.values()) {
                assertThat(wording.handoff(reason, "H-7K3M9Q", display, NOON).text())
                        .contains("H-7K3M9Q");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void outsideTheServiceHoursAHandoffTellsWhenPeopleAreBack(HandoffReason reason) {
        String text = wording.handoff(reason, "H-7K3M9Q", DisplayLanguage.ZH_HANS, NOON.withHour(22))
                .text();
        assertThat(text).contains("H-7K3M9Q", "客服会在明天 09:00 之后回复您").doesNotContain("正在为您转接人工客服，您的");
        assertThat(wording.handoff(reason, "H-7K3M9Q", DisplayLanguage.ZH_HANT, NOON.withHour(6))
                        .text())
                .contains("今天 09:00");
        assertThat(wording.handoff(reason, "H-7K3M9Q", DisplayLanguage.EN, NOON.withHour(6))
                        .text())
                .contains("every day, 09:00–21:00", "after 09:00 today");
        assertThat(wording.handoff(reason, "H-7K3M9Q", DisplayLanguage.EN, NOON).text())
                .doesNotContain("09:00");
    }

    @Test
    void whoWaitsOutsideTheServiceHoursLearnsWhenPeopleAreBack() {
        assertThat(wording.remark(Decision.Topic.WAITING, DisplayLanguage.EN, NOON.withHour(6))
                        .text())
                .contains("after 09:00 today");
        assertThat(wording.remark(Decision.Topic.WAITING, DisplayLanguage.EN, NOON)
                        .text())
                .startsWith("You are in the queue");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SELF_HARM", "SCAM", "FRAUD", "ADVICE", "ADVICE_AGAIN", "HERE", "FOR_A_PERSON", "STILL_WAITING"})
    void nobodyIsPromisedAPersonWhoWillNotCome(Decision.Topic topic) {
        assertThat(wording.remark(topic, DisplayLanguage.EN, NOON.withHour(22)).text())
                .contains("after 09:00 tomorrow")
                .doesNotContain("on the way", "is being connected");
        assertThat(wording.remark(topic, DisplayLanguage.ZH_HANS, NOON.withHour(22))
                        .text())
                .contains("明天 09:00 之后")
                .doesNotContain("赶来", "转接");
        assertThat(wording.remark(topic, DisplayLanguage.EN, NOON).text()).doesNotContain("09:00");
    }

    @Test
    void aWarningNamesWhatWasTakenOut() {
        Set<SensitiveKind> kinds = EnumSet.of(SensitiveKind.PASSWORD, SensitiveKind.CARD_NUMBER);
        assertThat(wording.warning(kinds, DisplayLanguage.EN).text()).contains("card number and password");
        assertThat(wording.warning(kinds, DisplayLanguage.ZH_HANS).text()).contains("卡号、密码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"article:refund", "none", "human", "solved:refund", "unsolved:refund"})
    void theIdOfAQuickReplyIsReadBack(String id) {
        assertThat(Choice.parse(id)).map(Choice::id).contains(id);
        assertThat(Choice.parse("x" + id)).isEmpty();
    }
}
