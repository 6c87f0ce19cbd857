package com.cgpay.support.conversation;

import static com.cgpay.support.conversation.EventsForTests.MEI;
import static com.cgpay.support.conversation.EventsForTests.STARTED;
import static com.cgpay.support.conversation.EventsForTests.bot;
import static com.cgpay.support.conversation.EventsForTests.requested;
import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.cgpay.support.conversation.Reply.ArticleRef;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.conversation.Reply.QuickReply;
import com.cgpay.support.intents.RankedIntent;
import com.cgpay.support.language.DisplayLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConversationTest {

    private static Conversation after(Event... events) {
        List<Recorded> recorded = new ArrayList<>();
        recorded.add(new Recorded(1, Instant.EPOCH, STARTED));
        for (Event event : events) {
            recorded.add(new Recorded(recorded.size() + 1, Instant.EPOCH, event));
        }
        return Conversation.empty("c").after(recorded);
    }

    private static Event.BotSaid answer(String title) {
        ArticleRef article = new ArticleRef(title, 1, title, LocalDate.EPOCH);
        return new Event.BotSaid(new Reply(Kind.ANSWER, DisplayLanguage.EN, "text", article, List.of()), null);
    }

    private static Event.BotSaid reply(Kind kind, @Nullable String article, boolean asks, Trace trace) {
        ArticleRef given = article == null ? null : new ArticleRef(article, 1, "About " + article, LocalDate.EPOCH);
        List<QuickReply> choices = asks ? List.of(new QuickReply("solved:" + article, "Yes")) : List.of();
        return new Event.BotSaid(new Reply(kind, DisplayLanguage.EN, "text", given, choices), trace);
    }

    private static Trace trace(@Nullable String question, String... intents) {
        List<RankedIntent> ranked =
                Stream.of(intents).map(intent -> new RankedIntent(intent, 0.9)).toList();
        return new Trace("m", 1, "rule", 0.7, 0.1, 0.9, question, ranked, Set.of(), List.of());
    }

    private static final Event.BotSaid FEES = reply(Kind.ANSWER, "fees", true, trace(null, "fees"));

    private static final Event.BotSaid MASKED =
            new Event.BotSaid(new Reply(Kind.NOTICE, DisplayLanguage.EN, "masked", null, List.of()), null);

    @Test
    void theTopicIsWhatWasAskedLastWithTheArticleThatWasGiven() {
        Matter matter = after(said("a"), FEES).matter();
        assertThat(matter.question()).isEqualTo("a");
        assertThat(matter.articles()).containsExactly("fees");
    }

    @Test
    void allAnswersToATopicBelongToIt() {
        Event.BotSaid refund = reply(Kind.ANSWER, "refund", true, trace(null, "fees"));
        assertThat(after(said("a"), FEES, refund).matter().articles()).containsExactly("fees", "refund");
    }

    @Test
    void aNoticeBesideAReplyDoesNotHideWhatWasAsked() {
        Conversation conversation = after(said("a"), MASKED, FEES);
        assertThat(conversation.matter().question()).isEqualTo("a");
        assertThat(conversation.pending()).isEqualTo(Pending.NONE);
    }

    private static Matter afterChoice() {
        return after(
                        said("a"),
                        reply(Kind.CLARIFY, null, true, trace(null, "fees")),
                        said("first"),
                        reply(Kind.ANSWER, "refund", true, trace(null)))
                .matter();
    }

    @Test
    void anArticleThatWasChosenIsTheTopic() {
        Matter matter = afterChoice();
        assertThat(matter.question()).isEqualTo("About refund");
        assertThat(matter.articles()).containsExactly("refund");
    }

    @Test
    void whatWasSaidBeforeAnArticleWasChosenBelongsToItsTopic() {
        Matter matter = afterChoice();
        assertThat(matter.said()).containsExactly("a", "About refund");
        assertThat(after(said("a"), FEES, said("b"), FEES).matter().said()).containsExactly("b");
    }

    @ParameterizedTest
    @EnumSource(Event.FlowEnd.class)
    void onlyAFlowThatCameToItsEndWasGoneThrough(Event.FlowEnd how) {
        Event moved = new Event.FlowMoved(RunningFlow.start("callback", "contact", Instant.EPOCH), List.of());
        Event ended = new Event.FlowEnded("callback", List.of(), how);
        assertThat(after(said("a"), FEES, moved, ended).matter().guided())
                .isEqualTo(how == Event.FlowEnd.DONE || how == Event.FlowEnd.HUMAN);
    }

    @Test
    void whatIsSaidToAFlowBelongsToItsTopic() {
        Event moved = new Event.FlowMoved(RunningFlow.start("callback", "contact", Instant.EPOCH), List.of());
        Event.BotSaid asked = reply(Kind.ASK, null, false, trace(null, "other"));
        Event ended = new Event.FlowEnded("callback", List.of(), Event.FlowEnd.DONE);
        Matter matter = after(said("a"), FEES, moved, said("b"), asked, ended).matter();
        assertThat(matter.question()).isEqualTo("a");
        assertThat(matter.said()).containsExactly("a", "b");
        assertThat(matter.guided()).isTrue();
    }

    @Test
    void smallTalkIsNoTopic() {
        assertThat(after(said("a"), FEES, said("thanks"), reply(Kind.ANSWER, "thanks", false, trace(null, "thanks")))
                        .matter()
                        .question())
                .isEqualTo("a");
        assertThat(after(said("a"), FEES, said("ok"), reply(Kind.NOTICE, null, false, trace(null)))
                        .matter()
                        .question())
                .isEqualTo("a");
    }

    @Test
    void whatWasReadTogetherGoesOnWithItsTopic() {
        Matter matter = after(said("a"), FEES, said("why"), reply(Kind.NOTICE, null, true, trace("a\nwhy", "fees")))
                .matter();
        assertThat(matter.question()).isEqualTo("a\nwhy");
        assertThat(matter.articles()).containsExactly("fees");
    }

    @Test
    void whatWasSpokenOfBeforeAPersonIsNoTopicAfter() {
        assertThat(after(said("a"), FEES, requested("h"), new Event.HandoffClaimed("h", MEI))
                        .matter())
                .isEqualTo(Context.NONE.matter());
    }

    @Test
    void aStartedConversationBelongsToTheBot() {
        assertThat(after())
                .isEqualTo(new Conversation(
                        "c",
                        1,
                        "web",
                        "shop",
                        "visitor-1",
                        DisplayLanguage.EN,
                        new Owner.Bot(),
                        Pending.NONE,
                        Context.NONE,
                        Visit.NONE));
    }

    @Test
    void whatTheCustomerSaysWaitsForTheBot() {
        assertThat(after(said("a"), said("b")).pending().messages()).containsExactly(said("a"), said("b"));
    }

    @Test
    void anyReplyAndSilenceSettleEverythingThatWaited() {
        assertThat(after(said("a"), said("b"), bot(Kind.ANSWER, "x")).pending().messages())
                .isEmpty();
        assertThat(after(said("a"), new Event.BotStayedSilent()).pending().messages())
                .isEmpty();
    }

    @Test
    void misunderstandingsInARowAreCounted() {
        assertThat(after(bot(Kind.REPHRASE, "?"), bot(Kind.REPHRASE, "?")).misunderstood())
                .isEqualTo(2);
        assertThat(after(bot(Kind.REPHRASE, "?"), bot(Kind.NOTICE, "!"), bot(Kind.CLARIFY, "?"))
                        .misunderstood())
                .isEqualTo(1);
        assertThat(after(bot(Kind.REPHRASE, "?"), bot(Kind.ANSWER, "x")).misunderstood())
                .isZero();
        assertThat(after(bot(Kind.REPHRASE, "?"), bot(Kind.HANDOFF, "x")).misunderstood())
                .isZero();
    }

    @Test
    void theLastFiveArticlesAreRememberedOnceEach() {
        assertThat(after(answer("a"), answer("b"), answer("a")).shown()).containsExactly("b", "a");
        assertThat(after(answer("a"), answer("b"), answer("c"), answer("d"), answer("e"), answer("f"))
                        .shown())
                .containsExactly("b", "c", "d", "e", "f");
    }

    @Test
    void aChosenLanguageIsKept() {
        assertThat(after(new Event.LanguageChosen(DisplayLanguage.ZH_HANT)).display())
                .isEqualTo(DisplayLanguage.ZH_HANT);
    }

    @Test
    void aRequestedPersonIsWaitedForWhileTheBotGoesOn() {
        Conversation waiting = after(requested("h"), said("a"));
        assertThat(waiting.owner())
                .isEqualTo(new Owner.Waiting("h", "H-7K3M9Q", Event.HandoffReason.USER_ASKED, Event.Priority.NORMAL));
        assertThat(waiting.receipt()).isEqualTo("H-7K3M9Q");
        assertThat(waiting.pending().messages()).hasSize(1);
    }

    @Test
    void whileAPersonIsOnTheWayTheBotRemembersThatItHasReplied() {
        Trace trace = trace(null);
        Conversation noted = after(requested("h"), said("a"), reply(Kind.NOTICE, null, false, trace));
        assertThat(noted.owner())
                .isEqualTo(new Owner.Waiting("h", "H-7K3M9Q", Event.HandoffReason.USER_ASKED, Event.Priority.NORMAL)
                        .saying(trace.rule()));
        assertThat(noted.pending().messages()).isEmpty();
    }

    @Test
    void aClaimSilencesTheBot() {
        Conversation claimed = after(requested("h"), said("a"), new Event.HandoffClaimed("h", MEI), said("b"));
        assertThat(claimed.owner())
                .isEqualTo(
                        new Owner.Human("h", "H-7K3M9Q", MEI, Event.HandoffReason.USER_ASKED, Event.Priority.NORMAL));
        assertThat(claimed.pending().messages()).isEmpty();
    }

    @Test
    void aClaimSilencesTheBotWhoeverHadTheConversation() {
        Conversation claimed = after(said("a"), new Event.HandoffClaimed("h", MEI), said("b"));
        assertThat(claimed.owner()).isInstanceOf(Owner.Human.class);
        assertThat(claimed.pending().messages()).isEmpty();
    }

    @Test
    void aTransferredConversationWaitsAgain() {
        Conversation transferred = after(
                requested("h"), new Event.HandoffClaimed("h", MEI), new Event.HandoffTransferred("h", MEI, "risk"));
        assertThat(transferred.owner())
                .isEqualTo(new Owner.Waiting("h", "H-7K3M9Q", Event.HandoffReason.USER_ASKED, Event.Priority.NORMAL));
    }

    @Test
    void aReturnedOrCancelledConversationIsTheBotsAgain() {
        Event claim = new Event.HandoffClaimed("h", MEI);
        Conversation returned = after(requested("h"), claim, new Event.HandoffReturned("h", MEI), said("a"));
        assertThat(returned.owner()).isEqualTo(new Owner.Bot());
        assertThat(returned.pending().messages()).hasSize(1);
        assertThat(after(requested("h"), new Event.HandoffCancelled("h")).owner())
                .isEqualTo(new Owner.Bot());
    }

    @Test
    void aResolvedOrEndedConversationOpensWithTheNextMessage() {
        Event claim = new Event.HandoffClaimed("h", MEI);
        Conversation resolved = after(requested("h"), claim, new Event.HandoffResolved("h", MEI));
        assertThat(resolved.owner())
                .isEqualTo(new Owner.Resolved(
                        new Owner.Human("h", "H-7K3M9Q", MEI, Event.HandoffReason.USER_ASKED, Event.Priority.NORMAL)));
        assertThat(resolved.receipt()).isEmpty();
        Conversation reopened =
                after(requested("h"), claim, new Event.HandoffResolved("h", MEI), new Event.HandoffReopened("h", MEI));
        assertThat(reopened.owner())
                .isEqualTo(
                        new Owner.Human("h", "H-7K3M9Q", MEI, Event.HandoffReason.USER_ASKED, Event.Priority.NORMAL));
        Conversation again = after(said("a"), new Event.Ended(), said("b"));
        assertThat(again.owner()).isEqualTo(new Owner.Bot());
        assertThat(again.pending().messages()).containsExactly(said("b"));
    }

    @Test
    void whatAgentsAndRatingsSayChangesNothingElse() {
        Conversation before = after(requested("h"), new Event.HandoffClaimed("h", MEI));
        Conversation later = after(
                requested("h"),
                new Event.HandoffClaimed("h", MEI),
                new Event.AgentSaid("h", MEI, "m", "hello"),
                new Event.AgentNoted("h", MEI, "note"),
                new Event.Rated(5, List.of(), ""));
        assertThat(later.owner()).isEqualTo(before.owner());
        assertThat(later.pending().messages()).isEmpty();
        assertThat(later.seq()).isEqualTo(before.seq() + 3);
    }

    @Test
    void anEventOutOfOrderIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> after().after(new Recorded(3, Instant.EPOCH, said("a"))))
                .withMessage("Event 3 cannot follow event 1.");
    }
}
