package com.cgpay.support.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.cgpay.support.conversation.Context;
import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Event.Priority;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.Visit;
import com.cgpay.support.flow.FlowEngine;
import com.cgpay.support.flow.Flows;
import com.cgpay.support.flow.Line;
import com.cgpay.support.flow.Move;
import com.cgpay.support.flow.Said;
import com.cgpay.support.intents.Classification;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.intents.Reading;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleMatch;
import com.cgpay.support.knowledge.Evidence;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.Writing;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.vectors.SentenceVector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialoguePolicyTest {

    private static final Article REFUND = article("refund", "payments");
    private static final Article FEES = article("fees", "payments");
    private static final Article HOURS = article("support-hours", "contact");
    private static final Article HELLO = article("greeting", "conversation");
    private static final Article BYE = article("goodbye", "conversation");
    private static final Conversation FRESH = conversation(new Owner.Bot(), 0);
    private static final Conversation PUZZLED_ONCE = conversation(new Owner.Bot(), 1);
    private static final Conversation WAITING =
            conversation(new Owner.Waiting("h", "H-1", HandoffReason.USER_ASKED, Priority.NORMAL), 0);
    private static final Conversation NOTED =
            waitingFor(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.NOTED_WHILE_WAITING);

    static final Said SAID = new Said("text", Instant.EPOCH.atZone(ZoneOffset.UTC));

    private final DialoguePolicy policy =
            new DialoguePolicy(new Thresholds(0.6, 0.2, 0.5), new Guidance(new FlowEngine(Flows.NONE)));

    private final DialoguePolicy guided =
            new DialoguePolicy(policy.thresholds(), new Guidance(new FlowEngine(Flows.of(TrainingData.bundled()))));

    static Article article(String id, String group) {
        return new Article(
                id,
                Language.EN,
                1,
                ArticleContent.of(id, group, id, LocalDate.EPOCH, List.of(), "body"),
                "mei",
                Instant.EPOCH);
    }

    static Conversation conversation(Owner owner, int misunderstood) {
        return conversation(
                owner,
                new Context(
                        misunderstood, Context.NONE.topic(), List.of(), List.of(), null, null, Context.NONE.told()));
    }

    private static Conversation waitingFor(HandoffReason reason, Priority priority, Rule... said) {
        List<String> rules = Arrays.stream(said).map(Rule::code).toList();
        return conversation(new Owner.Waiting("h", "H-1", reason, priority, rules), 0);
    }

    private static Conversation conversation(Owner owner, Context context) {
        return new Conversation("c", 3, "web", "shop", "v", DisplayLanguage.EN, owner, List.of(), context, Visit.NONE);
    }

    private Decision decide(Conversation conversation, Comprehension comprehension) {
        return policy.decide(conversation, comprehension, SAID);
    }

    static ArticleMatch match(Article article, double confidence) {
        return new ArticleMatch(article, confidence, confidence, new Evidence("q", false, 0.9, 0.5, 0.5, 0.5));
    }

    private static Comprehension asked(
            String intent, double probability, Set<Signal> signals, ArticleMatch... matches) {
        Understanding understanding = new Understanding(
                new Reading("text", Writing.plain(Language.EN)),
                new Classification(
                        List.of(new RankedIntent(intent, probability), new RankedIntent("other", 1 - probability)),
                        probability),
                signals,
                SentenceVector.of(new float[] {1}));
        return new Comprehension(understanding, List.of(matches), 1, List.of());
    }

    static Comprehension asked(String intent, double probability, ArticleMatch... matches) {
        return asked(intent, probability, Set.of(), matches);
    }

    static Decision.Escalate escalate(HandoffReason reason, Priority priority, Rule rule) {
        return new Decision.Escalate(reason, priority, Optional.empty(), rule);
    }

    @Test
    void aSureArticleIsTheAnswer() {
        assertThat(decide(FRESH, asked("refund", 0.9, match(REFUND, 0.6), match(FEES, 0.3))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    private static Comprehension twoWishes(Comprehension first, Comprehension second) {
        Comprehension whole = asked("refund", 0.4, match(REFUND, 0.4));
        return new Comprehension(whole.understanding(), whole.matches(), 1, List.of(first, second));
    }

    @Test
    void anAccountInOtherHandsIsProtectedWhateverElseTheWordsAreNearTo() {
        Comprehension stranger = asked("login-trouble", 0.9, Set.of(Signal.FRAUD), match(REFUND, 0.9));
        assertThat(guided.decide(FRESH, stranger, SAID))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("suspected-fraud"));
    }

    @Test
    void whoWaitsAndFindsTheAccountInOtherHandsIsWarned() {
        assertThat(decide(WAITING, asked("refund", 0.9, Set.of(Signal.FRAUD), match(REFUND, 0.9))))
                .isEqualTo(new Decision.Remark(Decision.Topic.FRAUD, Rule.FRAUD_WHILE_WAITING));
    }

    @Test
    void whereNoFlowProtectsTheAccountTheQuestionIsAnswered() {
        assertThat(decide(FRESH, asked("refund", 0.9, Set.of(Signal.FRAUD), match(REFUND, 0.9))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void whatWasJustOfferedIsOfferedOnceMoreBesideAPersonAndThenAPersonIsCalled() {
        Comprehension unclear = asked("refund", 0.3, match(REFUND, 0.5), match(FEES, 0.4));
        List<QuickReply> offered = Stream.of(
                        new Choice.ShowArticle("fees"), new Choice.ShowArticle("refund"), new Choice.None())
                .map(choice -> new QuickReply(choice.id(), "label"))
                .toList();
        Context asked = new Context(0, Context.NONE.topic(), List.of(), offered, null, null, Context.NONE.told());
        Context again = new Context(1, Context.NONE.topic(), List.of(), offered, null, null, Context.NONE.told());
        assertThat(decide(conversation(new Owner.Bot(), asked), unclear))
                .isEqualTo(new Decision.ClarifyAgain(List.of(REFUND, FEES), Rule.SEVERAL_LIKELY_AGAIN));
        assertThat(decide(conversation(new Owner.Bot(), again), unclear))
                .isEqualTo(escalate(HandoffReason.NOT_UNDERSTOOD, Priority.NORMAL, Rule.NOT_CHOSEN));
        assertThat(decide(conversation(new Owner.Bot(), asked), asked("hours", 0.3, match(HOURS, 0.5))))
                .isEqualTo(new Decision.Clarify(List.of(HOURS), Rule.SEVERAL_LIKELY));
    }

    @Test
    void aDayIsNoGreeting() {
        Comprehension greeting = asked("greeting", 0.9, match(HELLO, 0.99));
        Said since = new Said("since this morning", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Said good = new Said("good morning", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(FRESH, greeting, good)).isEqualTo(new Decision.Answer(HELLO, Rule.CONFIDENT));
        assertThat(policy.decide(FRESH, greeting, since)).isInstanceOf(Decision.Clarify.class);
    }

    @Test
    void severalWishesAreAnsweredInTheirOrder() {
        Comprehension fees = asked("fees", 0.9, match(FEES, 0.9));
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        assertThat(decide(FRESH, twoWishes(fees, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(FEES, REFUND), List.of(), Rule.SEVERAL_WISHES));
    }

    @Test
    void ofSeveralWishesTheOneThatIsClearIsAnswered() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Comprehension unclear = asked("fees", 0.3, match(FEES, 0.3));
        Decision refundAlone = new Decision.AnswerEach(List.of(REFUND), List.of(), Rule.ONE_OF_SEVERAL_WISHES);
        assertThat(decide(FRESH, twoWishes(refund, refund))).isEqualTo(refundAlone);
        assertThat(decide(FRESH, twoWishes(asked("fees", 0.3), refund))).isEqualTo(refundAlone);
        assertThat(decide(FRESH, twoWishes(unclear, unclear))).isInstanceOf(Decision.Clarify.class);
    }

    @Test
    void besideASureAnswerMoreIsOfferedOnlyToWhoSaysThatThereIsMore() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Comprehension unclear = asked("fees", 0.3, match(FEES, 0.3));
        Comprehension whole = refund.wishing(List.of(refund, unclear));
        Said told = new Said("Where is my refund? Also the money thing", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(FRESH, whole, told))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(FEES), Rule.CONFIDENT));
        assertThat(decide(FRESH, whole)).isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void forTheWishThatIsNotClearWhatMayAnswerItIsOffered() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Comprehension unclear = asked("fees", 0.55, match(FEES, 0.55));
        Comprehension vague = asked("fees", 0.2, match(FEES, 0.2));
        Comprehension perhapsTheSame = asked("refund", 0.3, match(REFUND, 0.3), match(FEES, 0.2));
        assertThat(decide(FRESH, twoWishes(unclear, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(FEES), Rule.ONE_OF_SEVERAL_WISHES));
        assertThat(decide(FRESH, twoWishes(vague, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(), Rule.ONE_OF_SEVERAL_WISHES));
        assertThat(decide(FRESH, twoWishes(perhapsTheSame, refund)))
                .isEqualTo(new Decision.AnswerEach(List.of(REFUND), List.of(), Rule.ONE_OF_SEVERAL_WISHES));
    }

    @Test
    void whoWaitsAndAsksForAPersonAgainIsToldThatOneIsOnTheWay() {
        assertThat(decide(WAITING, asked("human-agent", 0.9, Set.of(Signal.HUMAN), match(FEES, 0.9))))
                .isEqualTo(new Decision.Remark(Decision.Topic.WAITING, Rule.ASKED_WHILE_WAITING));
    }

    @Test
    void whatAPartOfTheMessageMentionsIsNotItsWish() {
        Comprehension hours = asked("fees", 0.9, match(FEES, 0.9));
        Comprehension story = asked("refund", 0.3, match(REFUND, 0.3));
        Comprehension whole = new Comprehension(
                story.understanding(), List.of(match(REFUND, 0.3)), story.knowledge(), List.of(hours, story));
        assertThat(decide(FRESH, whole)).isEqualTo(new Decision.Clarify(List.of(REFUND), Rule.SEVERAL_LIKELY));
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
        DialoguePolicy doubting = policy.with(new Thresholds(0.6, 0.2, 0.9));
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

    @Test
    void whoTakesNoteOfAnAnswerIsNotMisunderstood() {
        Decision taken = policy.decide(FRESH, asked("oos", 0.9), new Said("好的，知道了", SAID.now()));
        assertThat(taken).isEqualTo(new Decision.Remark(Decision.Topic.ACKNOWLEDGED, Rule.ACKNOWLEDGED));
        Decision happy = policy.decide(FRESH, asked("oos", 0.9), new Said("it works now", SAID.now()));
        assertThat(happy).isEqualTo(new Decision.Remark(Decision.Topic.SOLVED, Rule.SOLVED));
    }

    @Test
    void aScamWinsOverEverything() {
        assertThat(decide(
                        FRESH,
                        asked("refund", 0.9, Set.of(Signal.SCAM, Signal.DISTRESS, Signal.HUMAN), match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.SCAM, Priority.URGENT, Rule.SCAM));
        assertThat(decide(FRESH, asked("suspected-scam", 0.5, match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.SCAM, Priority.URGENT, Rule.SCAM));
    }

    @Test
    void distressGoesToAPersonWithTheAnswerThatSurelyHelps() {
        Set<Signal> distress = Set.of(Signal.DISTRESS);
        assertThat(decide(FRESH, asked("refund", 0.9, distress, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Escalate(
                        HandoffReason.DISTRESS, Priority.HIGH, Optional.of(REFUND), Rule.DISTRESS));
        assertThat(decide(FRESH, asked("greeting", 0.9, distress, match(HELLO, 0.9))))
                .isEqualTo(escalate(HandoffReason.DISTRESS, Priority.HIGH, Rule.DISTRESS));
    }

    @Test
    void whoAsksForAPersonGetsOne() {
        Decision expected = escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.ASKED_FOR);
        assertThat(decide(FRESH, asked("human-agent", 0.5, match(HELLO, 0.9)))).isEqualTo(expected);
        assertThat(decide(FRESH, asked("refund", 0.3, Set.of(Signal.HUMAN)))).isEqualTo(expected);
    }

    @Test
    void aSureQuestionAboutTheStaffIsAnswered() {
        assertThat(decide(FRESH, asked("support-hours", 0.9, Set.of(Signal.HUMAN), match(HOURS, 0.9))))
                .isEqualTo(new Decision.Answer(HOURS, Rule.CONFIDENT));
    }

    @Test
    void whoAsksForAPersonAndSomethingElseGetsBoth() {
        assertThat(decide(FRESH, asked("refund", 0.9, Set.of(Signal.HUMAN), match(REFUND, 0.9))))
                .isEqualTo(new Decision.Escalate(
                        HandoffReason.USER_ASKED, Priority.NORMAL, Optional.of(REFUND), Rule.ASKED_FOR));
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
    void aComplaintGoesToAPersonSoon() {
        assertThat(decide(FRESH, asked("complaint", 0.5, match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.COMPLAINT));
    }

    @Test
    void aCalmComplaintIsTakenDownAndAnAngryOneGoesToAPerson() {
        assertThat(guided.decide(FRESH, asked("complaint", 0.9, match(REFUND, 0.9)), SAID))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("complaint"));
        assertThat(guided.decide(FRESH, asked("complaint", 0.9, Set.of(Signal.ANGER)), SAID))
                .isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.COMPLAINT));
    }

    @Test
    void aQuestionInBetweenWithoutASureAnswerIsMetWithWhatMayAnswerItAndTheOpenQuestion() {
        Conversation open = inTheMiddleOf("debited-not-received", "time");
        Said question = new Said("what about fees?", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Decision decision = guided.decide(open, asked("fees", 0.3, match(FEES, 0.4), match(REFUND, 0.1)), question);
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
        Said question = new Said("what is the limit?", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Decision decision = guided.decide(open, asked(intent, 0.9), question);
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
        Said label = new Said("Fees", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Decision decision = guided.decide(open, new Choice.ShowArticle("fees"), Optional.of(FEES), label);
        assertThat(decision).isInstanceOfSatisfying(Decision.Guide.class, guide -> {
            assertThat(guide.move().lines()).startsWith(new Line.Article("fees"));
            assertThat(guide.move().state().step()).isEqualTo("about");
        });
    }

    @Test
    void wordsThatSteerAFlowCallNobodyWhateverElseTheyMightMean() {
        Conversation open = inTheMiddleOf("debited-not-received", "time");
        Said skip = new Said("skip", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Decision decision = guided.decide(open, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), skip);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().step()).isEqualTo("amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday around 6pm", "45 usd", "前几天"})
    void aTimeOrASumAloneIsNoQuestion(String words) {
        Said detail = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(FRESH, asked("fees", 0.9, match(FEES, 0.9)), detail))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"退款300元", "昨天的交易", "transaction yesterday"})
    void whatASumIsForIsMoreThanASum(String words) {
        Said wish = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(wish.isCircumstance()).isFalse();
        assertThat(policy.decide(FRESH, asked("fees", 0.9, match(FEES, 0.9)), wish))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @Test
    void aTimeThatAnArticleAsksWordForWordIsAQuestion() {
        Said asked = new Said("yesterday around 6pm", Instant.EPOCH.atZone(ZoneOffset.UTC));
        ArticleMatch same = new ArticleMatch(FEES, 0.9, 0.9, new Evidence("q", true, 0.99, 0.5, 0.5, 0.5));
        assertThat(policy.decide(FRESH, asked("fees", 0.9, same), asked))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @Test
    void whoAsksWhatAnArticleAsksWordForWordGetsItAndNoPerson() {
        ArticleMatch same = new ArticleMatch(FEES, 0.9, 0.9, new Evidence("q", true, 0.99, 0.5, 0.5, 0.5));
        assertThat(decide(FRESH, asked("fees", 0.9, Set.of(Signal.HUMAN), same)))
                .isEqualTo(new Decision.Answer(FEES, Rule.CONFIDENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不要转人工", "不用人工，别转人工", "i don't want to talk to a person", "please dont transfer me"})
    void whoWantsNoPersonGetsNone(String words) {
        Said said = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(FRESH, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(new Decision.Remark(Decision.Topic.ACKNOWLEDGED, Rule.ACKNOWLEDGED));
        assertThat(policy.decide(WAITING, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE));
    }

    @Test
    void whoWantsNoPersonAndAsksSomethingIsAskedAgainAndNotDismissed() {
        Said said = new Said("不用人工，告诉我怎么自己解", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(FRESH, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"why is there nobody, not even a person", "不要机器人，要人工", "不要客服机器人，转人工"})
    void whoWantsNoMachineGetsAPerson(String words) {
        Said said = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(FRESH, asked("human-agent", 0.99, Set.of(Signal.HUMAN)), said))
                .isEqualTo(escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.ASKED_FOR));
    }

    @ParameterizedTest
    @CsvSource({"uncovered, UNCOVERED", "oos, OUT_OF_SCOPE"})
    void aMatterOfThisBusinessWithoutAnArticleIsNotCalledForeign(String intent, Rule rule) {
        assertThat(policy.decide(FRESH, asked(intent, 0.99), SAID).rule()).isEqualTo(rule);
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
        assertThat(policy.decide(FRESH, comprehension, SAID).rule()).isEqualTo(rule);
    }

    @Test
    void picturesAloneAreNotForeign() {
        Said said = new Said("😭😭", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(FRESH, asked("oos", 0.99), said).rule()).isEqualTo(Rule.MISUNDERSTOOD);
    }

    @Test
    void thoughtsOfDeathComeBeforeAnythingElse() {
        Set<Signal> all = Set.of(Signal.SELF_HARM, Signal.DISTRESS, Signal.SCAM);
        assertThat(decide(FRESH, asked("refund", 0.9, all, match(REFUND, 0.9))))
                .isEqualTo(escalate(HandoffReason.SELF_HARM, Priority.URGENT, Rule.SELF_HARM));
        assertThat(decide(WAITING, asked("refund", 0.9, all, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Remark(Decision.Topic.SELF_HARM, Rule.SELF_HARM_WHILE_WAITING));
    }

    @Test
    void aSumIsNoCryForHelp() {
        Said sum = new Said("一万二", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Set<Signal> danger = Set.of(Signal.SCAM, Signal.DISTRESS);
        assertThat(policy.decide(FRESH, asked("refund", 0.9, danger, match(REFUND, 0.9)), sum))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
    }

    @Test
    void whoTellsWhatAnOfferedFlowAsksForHasTakenTheOffer() {
        Context.Topic read = new Context.Topic(
                "I want a refund",
                List.of(new RankedIntent("refund-process", 0.9)),
                List.of("refund-process"),
                List.of("I want a refund"),
                false,
                Instant.EPOCH);
        Conversation offered = conversation(
                new Owner.Bot(), new Context(0, read, List.of("Refund"), List.of(), null, null, Context.NONE.told()));
        Said told = new Said("300 yuan, order number AB-1234", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(guided.decide(offered, asked("fees", 0.3), told))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("refund-request"));
        assertThat(guided.decide(offered, asked("fees", 0.9, match(FEES, 0.9)), told))
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
                new Context(0, topic("?", article), List.of(), List.of(), null, null, Context.NONE.told()));
        Said told = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(guided.decide(offered, asked("fees", 0.3), told))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo(flow));
    }

    @ParameterizedTest
    @CsvSource({"login-failed, 其他问题", "login-failed, something else", "transaction-security, 不知道"})
    void whoWantsSomethingElseOrDoesNotKnowHasTakenNoOffer(String article, String words) {
        Conversation offered = conversation(
                new Owner.Bot(),
                new Context(0, topic("?", article), List.of(), List.of(), null, null, Context.NONE.told()));
        Said told = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(guided.decide(offered, asked("fees", 0.3), told)).isNotInstanceOf(Decision.Guide.class);
    }

    @Test
    void aSumAloneStartsNoFlowAndIsNotTurnedAway() {
        Said sum = new Said("35 usd", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(guided.decide(FRESH, asked("supported-countries", 0.9), sum))
                .isEqualTo(new Decision.Clarify(List.of(), Rule.MISUNDERSTOOD));
        assertThat(guided.decide(FRESH, asked("oos", 0.9), sum))
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
        Context.Topic topic = new Context.Topic(
                "How to ask for a refund",
                List.of(),
                List.of("refund-process"),
                List.of("refund, order number AB-1234, 300 yuan", "How to ask for a refund"),
                before,
                Instant.EPOCH);
        Context context = new Context(0, topic, List.of(), List.of(), null, null, Context.NONE.told());
        Said label = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        Decision decision = guided.decide(
                conversation(new Owner.Bot(), context), new Choice.Start("refund-request"), Optional.empty(), label);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().slots().containsKey("amount"))
                                .isEqualTo(taken));
    }

    @Test
    void whoSaysWhereToCallWantsToBeCalledWhateverItIsAbout() {
        Said where = new Said("please call 13900139000 about my refund", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(guided.decide(FRESH, asked("refund", 0.9, match(REFUND, 0.9)), where))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().slots()).containsKey("contact"));
    }

    private static Conversation inTheMiddleOf(String flow, String step) {
        RunningFlow running = RunningFlow.start(flow, step, Instant.EPOCH);
        return conversation(
                new Owner.Bot(),
                new Context(0, Context.NONE.topic(), List.of(), List.of(), running, null, Context.NONE.told()));
    }

    @Test
    void whoWantsToBeCalledBackIsAskedWhereAndNotPutThrough() {
        assertThat(guided.decide(FRESH, asked("request-callback", 0.9, Set.of(Signal.HUMAN)), SAID))
                .isInstanceOfSatisfying(
                        Decision.Guide.class,
                        guide -> assertThat(guide.move().state().flow()).isEqualTo("callback"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i gave it to them", "yes i already told him the code", "我已經俾咗佢", "都告诉他了怎么办"})
    void whoHasGivenASecretAwayIsWarnedWhileWaiting(String words) {
        Said said = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(NOTED, asked("other", 0.9), said))
                .isEqualTo(new Decision.Remark(Decision.Topic.FRAUD, Rule.FRAUD_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你是机器人吗 我要真人",
                "我没付款!!是结算!!!人工!!!",
                "都试过了 还是不行 有没有人管",
                "你哋條熱線打極都冇人聽,玩嘢呀?",
                "please just have someone check it",
                "i want someone to actually answer me",
                "yeah ok person"
            })
    void whoAsksForAPersonAmongOtherThingsGetsOne(String words) {
        Comprehension identity = asked("bot-identity", 0.9, match(article("bot-identity", "contact"), 0.9));
        assertThat(hears(FRESH, words, identity))
                .isEqualTo(escalate(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.ASKED_FOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do people or bots answer here?",
                "是人工还是机器人",
                "人工审核要多久",
                "i let someone use my account",
                "卖家那边没人理我",
                "不要人工"
            })
    void whoOnlySpeaksOfPeopleGetsNone(String words) {
        assertThat(hears(FRESH, words, NOTHING)).isNotInstanceOf(Decision.Escalate.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is not a scam love, I just want my code",
                "no nobody hacked me. YOU deducted 45 bucks",
                "我没有被骗，就是想登录",
                "这不是诈骗"
            })
    void whoSaysThatNobodyCheatsThemIsNotWarned(String words) {
        Comprehension scam = asked("other", 0.9, Set.of(Signal.SCAM));
        assertThat(hears(FRESH, words, scam)).isNotInstanceOf(Decision.Escalate.class);
        assertThat(hears(waitingFor(HandoffReason.SCAM, Priority.URGENT), words, scam))
                .isEqualTo(new Decision.Remark(Decision.Topic.NO_DANGER_WAITING, Rule.NO_DANGER_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he assured me it is not a scam",
                "I'm not sure it's not a scam",
                "he says it is not a scam",
                "他说这不是诈骗，让我放心转",
                "this is not a scam is it?",
                "我是不是被骗了",
                "我被骗了"
            })
    void whoHasOnlyBeenToldSoIsWarned(String words) {
        assertThat(hears(FRESH, words, asked("other", 0.9, Set.of(Signal.SCAM))))
                .isEqualTo(escalate(HandoffReason.SCAM, Priority.URGENT, Rule.SCAM));
    }

    private Decision hears(Conversation waiting, String words, Comprehension comprehension) {
        return policy.decide(waiting, comprehension, new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC)));
    }

    private static final Comprehension NOTHING = asked("other", 0.9);

    @Test
    void whoWasWarnedAndIsInDangerAgainIsToldWhatToDo() {
        Conversation scam = waitingFor(HandoffReason.SCAM, Priority.URGENT);
        assertThat(decide(scam, asked("other", 0.9, Set.of(Signal.SCAM))))
                .isEqualTo(new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING));
        assertThat(decide(NOTED, asked("other", 0.9, Set.of(Signal.SCAM))))
                .isEqualTo(new Decision.Remark(Decision.Topic.SCAM, Rule.SCAM_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "should I call my bank??",
                "should i report it to the police",
                "can you freeze my account",
                "我而家報警先定打畀銀行先",
                "那你幫我凍結可以嗎",
                "怎么办"
            })
    void whoMayHaveBeenRobbedHearsWhatProtectsThem(String words) {
        Conversation fraud = waitingFor(HandoffReason.FRAUD, Priority.URGENT, Rule.NOTED_WHILE_WAITING);
        assertThat(hears(fraud, words, NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING));
        Conversation advised =
                waitingFor(HandoffReason.FRAUD, Priority.URGENT, Rule.NOTED_WHILE_WAITING, Rule.ADVISED_WHILE_WAITING);
        assertThat(hears(advised, words, NOTHING)).isNotInstanceOf(Decision.StaySilent.class);
        assertThat(hears(advised, words, NOTHING)).isNotEqualTo(hears(fraud, words, NOTHING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "有人在嗎 我很害怕",
                "有冇人應機㗎",
                "喂?",
                "hello?? they could be emptying it right now",
                "i cant look at any records, i have no phone!!",
                "怎么没人",
                "请问明天大概几点会回"
            })
    void whoIsAfraidAndCriesForSomebodyIsHeard(String words) {
        Conversation fraud = waitingFor(HandoffReason.FRAUD, Priority.URGENT, Rule.NOTED_WHILE_WAITING);
        assertThat(hears(fraud, words, NOTHING)).isInstanceOf(Decision.Remark.class);
    }

    @Test
    void nobodyHearsTheSameTwiceInARow() {
        Conversation here = waitingFor(HandoffReason.DISTRESS, Priority.HIGH, Rule.ASKED_WHILE_WAITING);
        assertThat(hears(here, "is anyone there", NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING));
        Conversation told = waitingFor(HandoffReason.USER_ASKED, Priority.NORMAL, Rule.FOR_A_PERSON_WHILE_WAITING);
        assertThat(hears(told, "will I get it back?", NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.STILL_WAITING, Rule.STILL_WAITING));
    }

    @Test
    void aQuestionThatOnlyAPersonCanAnswerIsNotMetWithSilence() {
        assertThat(hears(NOTED, "do you need the death certificate?", NOTHING))
                .isEqualTo(new Decision.Remark(Decision.Topic.FOR_A_PERSON, Rule.FOR_A_PERSON_WHILE_WAITING));
        assertThat(hears(NOTED, "it was on friday", NOTHING))
                .isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }

    @Test
    void whoseMoneyIsInOtherHandsIsNotToldHowItGoesAsARule() {
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        assertThat(decide(waitingFor(HandoffReason.REQUEST, Priority.HIGH), refund))
                .isEqualTo(new Decision.Remark(Decision.Topic.FOR_A_PERSON, Rule.FOR_A_PERSON_WHILE_WAITING));
        Comprehension strange = asked("check-activity", 0.9, match(article("check-activity", "advice"), 0.9));
        assertThat(decide(waitingFor(HandoffReason.SCAM, Priority.URGENT), strange))
                .isEqualTo(new Decision.Remark(Decision.Topic.ADVICE, Rule.ADVISED_WHILE_WAITING));
        Comprehension hours = asked("support-hours", 0.9, match(HOURS, 0.9));
        assertThat(decide(waitingFor(HandoffReason.DISTRESS, Priority.HIGH), hours))
                .isEqualTo(new Decision.Remark(Decision.Topic.HERE, Rule.ASKED_WHILE_WAITING));
        assertThat(decide(waitingFor(HandoffReason.SCAM, Priority.URGENT), hours))
                .isEqualTo(new Decision.Remark(Decision.Topic.HOURS, Rule.HOURS_WHILE_WAITING));
        assertThat(decide(waitingFor(HandoffReason.REQUEST, Priority.NORMAL), refund))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT_WHILE_WAITING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i sent it already", "i told them already", "我发给你们了", "已经发给客服了"})
    void whoHasSentWhatWasAskedForIsNotWarned(String words) {
        Said said = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(NOTED, asked("other", 0.9), said))
                .isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }

    @Test
    void whileAPersonIsOnTheWayOnlySureAnswersAreGiven() {
        assertThat(decide(WAITING, asked("refund", 0.9, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT_WHILE_WAITING));
        assertThat(decide(NOTED, asked("refund", 0.3, match(REFUND, 0.3))))
                .isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never mind", "ok it was him, sorry, cancel", "确认了是他，不用查了", "算了不用了", "唔使喇"})
    void whoSeemsToWantNobodyAnyMoreIsAskedWhileWaiting(String words) {
        Said neverMind = new Said(words, Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(NOTED, asked("goodbye", 0.9), neverMind))
                .isEqualTo(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE));
        assertThat(policy.decide(FRESH, asked("goodbye", 0.9), neverMind))
                .isNotEqualTo(new Decision.Remark(Decision.Topic.LEAVE, Rule.WANTS_TO_LEAVE));
    }

    @Test
    void whoAsksHowLongToWaitIsToldWhatIsKnown() {
        Said howLong = new Said("how much longer?", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decide(NOTED, asked("support-hours", 0.4), howLong))
                .isEqualTo(new Decision.Remark(Decision.Topic.WAITING, Rule.ASKED_WHILE_WAITING));
    }

    private static Context.Topic topic(String question, String article) {
        return new Context.Topic(
                question,
                List.of(new RankedIntent(article, 0.9)),
                List.of(article),
                List.of(question),
                false,
                Instant.EPOCH);
    }

    private static Conversation askedBefore(String question, String article) {
        return conversation(
                new Owner.Bot(),
                new Context(0, topic(question, article), List.of(), List.of(), null, null, Context.NONE.told()));
    }

    @Test
    void whoAsksOnWhereNothingElseIsFoundHearsThatAllIsSaid() {
        Said howLong = new Said("and how long?", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Comprehension refund = asked("refund", 0.9, match(REFUND, 0.9));
        Ellipsis same = new Ellipsis(askedBefore("where is my refund", "refund"), howLong);
        assertThat(policy.decideTogether(same, refund))
                .isEqualTo(new Decision.Remark(Decision.Topic.ALL_SAID, Rule.ALL_SAID));
        Ellipsis other = new Ellipsis(askedBefore("what are the fees", "fees"), howLong);
        assertThat(policy.decideTogether(other, refund)).isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void whatAQuestionWithoutASubjectMayMeanIsOnlyOffered() {
        Said howLong = new Said("how long?", Instant.EPOCH.atZone(ZoneOffset.UTC));
        assertThat(policy.decideVague(new Ellipsis(FRESH, howLong), asked("refund", 0.9, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Clarify(List.of(REFUND), Rule.SEVERAL_LIKELY));
    }

    @Test
    void whatWasNeverGivenIsAnsweredThoughTheQuestionWasTheSame() {
        Context.Topic topic = new Context.Topic(
                "refund", List.of(new RankedIntent("refund", 0.9)), List.of(), List.of("refund"), false, Instant.EPOCH);
        Context unsettled = new Context(1, topic, List.of(), List.of(), null, null, Context.NONE.told());
        Said more = new Said("it never came", Instant.EPOCH.atZone(ZoneOffset.UTC));
        Ellipsis ellipsis = new Ellipsis(conversation(new Owner.Bot(), unsettled), more);
        assertThat(policy.decideTogether(ellipsis, asked("refund", 0.9, match(REFUND, 0.9))))
                .isEqualTo(new Decision.Answer(REFUND, Rule.CONFIDENT));
    }

    @Test
    void whoIsAngryAndNotUnderstoodGetsAPerson() {
        Comprehension swearing = asked("goodbye", 0.4, Set.of(Signal.ANGER));
        assertThat(decide(FRESH, swearing)).isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.ANGRY));
        assertThat(decide(FRESH, asked("complaint", 0.4, Set.of(Signal.ANGER))))
                .isEqualTo(escalate(HandoffReason.COMPLAINT, Priority.HIGH, Rule.COMPLAINT));
    }

    @Test
    void whatIsSaidFirstWhileAPersonIsOnTheWayIsAcknowledged() {
        assertThat(decide(WAITING, asked("refund", 0.3, match(REFUND, 0.3))))
                .isEqualTo(new Decision.Remark(Decision.Topic.NOTED, Rule.NOTED_WHILE_WAITING));
        assertThat(policy.decideUnsupported(WAITING))
                .isEqualTo(new Decision.Remark(Decision.Topic.NOTED, Rule.NOTED_WHILE_WAITING));
    }

    @Test
    void whatHasNoWordsIsSaidToBeUnreadable() {
        assertThat(policy.decideUnsupported(FRESH))
                .isEqualTo(new Decision.Remark(Decision.Topic.UNSUPPORTED, Rule.UNSUPPORTED));
        assertThat(policy.decideUnsupported(NOTED)).isEqualTo(new Decision.StaySilent(Rule.A_PERSON_IS_ON_THE_WAY));
    }

    @Test
    void thresholdsThatContradictThemselvesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.3, 0.4, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(1.2, 1.1, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0.6, 0.4, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(Double.NaN, 0.4, 0.5));
    }
}
