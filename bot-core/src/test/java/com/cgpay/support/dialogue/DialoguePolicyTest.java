package com.cgpay.support.dialogue;

import static com.cgpay.support.dialogue.TestDialogue.BYE;
import static com.cgpay.support.dialogue.TestDialogue.FEES;
import static com.cgpay.support.dialogue.TestDialogue.FRESH;
import static com.cgpay.support.dialogue.TestDialogue.HELLO;
import static com.cgpay.support.dialogue.TestDialogue.HOURS;
import static com.cgpay.support.dialogue.TestDialogue.NOTED;
import static com.cgpay.support.dialogue.TestDialogue.POLICY;
import static com.cgpay.support.dialogue.TestDialogue.PUZZLED_ONCE;
import static com.cgpay.support.dialogue.TestDialogue.REFUND;
import static com.cgpay.support.dialogue.TestDialogue.SAID;
import static com.cgpay.support.dialogue.TestDialogue.asked;
import static com.cgpay.support.dialogue.TestDialogue.conversation;
import static com.cgpay.support.dialogue.TestDialogue.decide;
import static com.cgpay.support.dialogue.TestDialogue.escalate;
import static com.cgpay.support.dialogue.TestDialogue.match;
import static com.cgpay.support.dialogue.TestDialogue.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Context;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.Classification;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.intents.Reading;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.knowledge.Evidence;
import com.cgpay.support.language.Writing;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceVector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialoguePolicyTest {

    @Test
    void aSureArticleIsTheAnswer() {
        assertThat(decide(FRESH, asked("refund", 0.9, match(REFUND, 0.6), match(FEES, 0.3))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void severalLikelyArticlesAreOffered() {
        assertThat(decide(FRESH, asked("refund", 0.4, match(REFUND, 0.59), match(FEES, 0.2))))
                .isEqualTo(new Decision.Clarify(List.of(REFUND, FEES), Rule.SEVERAL_LIKELY));
    }

    @Test
    void atMostThreeArticlesAndNoSmallTalkAreOffered() {
        Comprehension vague = asked(
                "refund",
                0.4,
                match(HELLO, 0.5),
                match(REFUND, 0.4),
                match(FEES, 0.4),
                match(FEES, 0.3),
                match(FEES, 0.2));
        assertThat(decide(FRESH, vague))
                .isEqualTo(new Decision.Clarify(List.of(REFUND, FEES, FEES), Rule.SEVERAL_LIKELY));
    }

    @Test
    void whatWasJustOfferedIsOfferedOnceMoreBesideAPersonAndThenAPersonIsCalled() {
        Comprehension unclear = asked("refund", 0.3, match(REFUND, 0.5), match(FEES, 0.4));
        List<QuickReply> offered = Stream.of(
                        new Choice.ShowArticle("fees"), new Choice.ShowArticle("refund"), new Choice.None())
                .map(choice -> new QuickReply(choice.id(), "label"))
                .toList();
        Context asked = new Context(0, Context.NONE.matter(), List.of(), offered, null, null, Context.NONE.told());
        Context again = new Context(1, Context.NONE.matter(), List.of(), offered, null, null, Context.NONE.told());
        assertThat(decide(conversation(new Owner.Bot(), asked), unclear))
                .isEqualTo(new Decision.ClarifyAgain(List.of(REFUND, FEES), Rule.SEVERAL_LIKELY_AGAIN));
        assertThat(decide(conversation(new Owner.Bot(), again), unclear))
                .isEqualTo(escalate(HandoffReason.NOT_UNDERSTOOD, Priority.NORMAL, Rule.NOT_CHOSEN));
        assertThat(decide(conversation(new Owner.Bot(), asked), asked("hours", 0.3, match(HOURS, 0.5))))
                .isEqualTo(new Decision.Clarify(List.of(HOURS), Rule.SEVERAL_LIKELY));
    }

    @Test
    void whatIsNotUnderstoodIsAskedForAgain() {
        assertThat(decide(FRESH, asked("refund", 0.3, match(REFUND, 0.19))))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @Test
    void whatIsNotUnderstoodTwiceGoesToAPerson() {
        assertThat(decide(PUZZLED_ONCE, asked("refund", 0.3)))
                .isEqualTo(escalate(HandoffReason.NOT_UNDERSTOOD, Priority.NORMAL, Rule.MISUNDERSTOOD_AGAIN));
    }

    @Test
    void whatIsOutsideThisServiceIsSaidToBe() {
        assertThat(decide(FRESH, asked("oos", 0.5, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Remark(Decision.Topic.OUT_OF_SCOPE, Rule.OUT_OF_SCOPE));
    }

    @Test
    void whatMayBeOutsideIsNotAnsweredButOfferedUnlessItIsLikelierOutside() {
        assertThat(decide(FRESH, asked("oos", 0.49, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Clarify(List.of(REFUND), Rule.SEVERAL_LIKELY));
        DialoguePolicy doubting = POLICY.with(new Thresholds(0.6, 0.2, 0.9));
        assertThat(doubting.decide(FRESH, asked("oos", 0.51, match(REFUND, 0.9)), SAID))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @Test
    void anArticleOfNoIntentIsAnsweredWhateverTheIntentsMakeOfTheQuestion() {
        Article news = new Article(
                "invoice",
                Language.EN,
                1,
                ArticleContent.of("Invoices", "payments", Article.NO_INTENT, LocalDate.EPOCH, List.of(), "body"),
                "mei",
                Instant.EPOCH);
        assertThat(decide(FRESH, asked("oos", 0.9, match(news, 0.9))))
                .isEqualTo(new Decision.Answer(news, Rule.CONFIDENT));
        assertThat(decide(FRESH, asked("oos", 0.9, match(news, 0.5), match(REFUND, 0.5))))
                .isEqualTo(new Decision.Clarify(List.of(news), Rule.SEVERAL_LIKELY));
    }

    @ParameterizedTest
    @CsvSource({"uncovered, UNCOVERED", "oos, OUT_OF_SCOPE"})
    void aMatterOfThisBusinessWithoutAnArticleIsNotCalledForeign(String intent, Rule rule) {
        assertThat(POLICY.decide(FRESH, asked(intent, 0.99), SAID).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({"uncovered, oos, UNCOVERED", "oos, uncovered, OUT_OF_SCOPE"})
    void whatIsEitherForeignOrUncoveredIsCalledWhatItIsLikelier(String first, String second, Rule rule) {
        Understanding torn = new Understanding(
                new Reading("text", Writing.plain(Language.EN)),
                new Classification(
                        List.of(
                                new RankedIntent(first, 0.45),
                                new RankedIntent(second, 0.4),
                                new RankedIntent("refund", 0.15)),
                        0.5),
                Set.of(),
                SentenceVector.of(new float[] {1}));
        Comprehension comprehension = new Comprehension(torn, List.of(match(REFUND, 0.9)), 1, List.of());
        assertThat(POLICY.decide(FRESH, comprehension, SAID).rule()).isEqualTo(rule);
    }

    @Test
    void picturesAloneAreNotForeign() {
        Said said = said("😭😭");
        assertThat(POLICY.decide(FRESH, asked("oos", 0.99), said).rule()).isEqualTo(Rule.MISUNDERSTOOD);
    }

    @Test
    void whoTakesNoteOfAnAnswerIsNotMisunderstood() {
        Decision taken = POLICY.decide(FRESH, asked("oos", 0.9), said("好的，知道了"));
        assertThat(taken).isEqualTo(new Decision.Remark(Decision.Topic.ACKNOWLEDGED, Rule.ACKNOWLEDGED));
        Decision happy = POLICY.decide(FRESH, asked("oos", 0.9), said("it works now"));
        assertThat(happy).isEqualTo(new Decision.Remark(Decision.Topic.SOLVED, Rule.SOLVED));
    }

    @Test
    void smallTalkIsAnsweredWhereItIsNearAndTogetherSure() {
        assertThat(decide(FRESH, asked("thanks", 0.9, match(HELLO, 0.35), match(BYE, 0.3))))
                .isEqualTo(new Decision.Answer(HELLO, Rule.CONFIDENT));
        ArticleMatch far = new ArticleMatch(HELLO, 0.9, 0.9, new Evidence("q", false, 0.69, 0.5, 0.5, 0.5));
        assertThat(decide(FRESH, asked("thanks", 0.9, far)))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @Test
    void aDayIsNoGreeting() {
        Comprehension greeting = asked("greeting", 0.9, match(HELLO, 0.99));
        Said since = said("since this morning");
        Said good = said("good morning");
        assertThat(POLICY.decide(FRESH, greeting, good)).isEqualTo(new Decision.Answer(HELLO, Rule.CONFIDENT));
        assertThat(POLICY.decide(FRESH, greeting, since)).isInstanceOf(Decision.Clarify.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday around 6pm", "45 usd", "前几天"})
    void aTimeOrASumAloneIsNoQuestion(String words) {
        Said detail = said(words);
        assertThat(POLICY.decide(FRESH, asked("fees", 0.9, match(FEES, 0.9)), detail))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"退款300元", "昨天的交易", "transaction yesterday"})
    void whatASumIsForIsMoreThanASum(String words) {
        Said wish = said(words);
        assertThat(wish.isCircumstance()).isFalse();
        assertThat(POLICY.decide(FRESH, asked("fees", 0.9, match(FEES, 0.9)), wish))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @Test
    void aTimeThatAnArticleAsksWordForWordIsAQuestion() {
        Said asked = said("yesterday around 6pm");
        ArticleMatch same = new ArticleMatch(FEES, 0.9, 0.9, new Evidence("q", true, 0.99, 0.5, 0.5, 0.5));
        assertThat(POLICY.decide(FRESH, asked("fees", 0.9, same), asked))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @Test
    void whatHasNoWordsIsSaidToBeUnreadable() {
        assertThat(POLICY.decideUnsupported(FRESH))
                .isEqualTo(new Decision.Remark(Decision.Topic.UNSUPPORTED, Rule.UNSUPPORTED));
        assertThat(POLICY.decideUnsupported(NOTED)).isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }
}
