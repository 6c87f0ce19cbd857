package com.cgpay.support.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.Agent;
import com.cgpay.support.conversation.Event.BotSaid;
import com.cgpay.support.conversation.Owner;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.conversation.Reply.Kind;
import com.cgpay.support.conversation.Summary;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.handoff.Handoff;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.privacy.SensitiveKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BotTest {

    private static final Agent MEI = new Agent("mei", "Mei");

    private final String url = TestDatabases.SQLITE.url();
    private TestBot test = new TestBot(url);

    @AfterEach
    void close() {
        test.close();
    }

    private void say(String id, String eventId, String text) {
        test.say(id, eventId, text);
    }

    private List<Reply> replies(String id) {
        return test.events(id).stream()
                .filter(BotSaid.class::isInstance)
                .map(event -> ((BotSaid) event).reply())
                .toList();
    }

    @Test
    void aQuestionIsAnsweredWithItsArticle() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund?");
        assertThat(replies(id)).extracting(Reply::text).containsExactly("The answer on refund");
        BotSaid said = (BotSaid) test.events(id).getLast();
        assertThat(said.trace()).isNotNull().satisfies(trace -> {
            assertThat(trace.rule()).isEqualTo("confident");
            assertThat(trace.knowledge()).isEqualTo(1);
        });
    }

    @Test
    void whoNeedsNobodyAnyMoreLeavesTheQueueAndIsAnsweredAgain() {
        String id = test.open("a");
        say(id, "1", "talk to a human");
        assertThat(test.state(id).owner()).isInstanceOf(Owner.Waiting.class);
        say(id, "2", "never mind");
        assertThat(replies(id).getLast().choices())
                .extracting(Reply.QuickReply::id)
                .containsExactly("leave");
        assertThat(test.state(id).owner()).isInstanceOf(Owner.Waiting.class);
        test.tap(id, "3", "leave");
        assertThat(test.state(id).owner()).isInstanceOf(Owner.Bot.class);
        assertThat(test.handoffs.newest(10)).noneMatch(handoff -> handoff.state() == Handoff.State.WAITING);
        say(id, "4", "How do I get a refund?");
        assertThat(replies(id).getLast().text()).isEqualTo("The answer on refund");
    }

    @Test
    void aMessageThatArrivesTwiceIsAnsweredOnce() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund?");
        say(id, "1", "How do I get a refund?");
        assertThat(test.events(id)).hasSize(3);
    }

    @Test
    void secretsAreTakenOutBeforeAnythingIsStored() {
        String id = test.open("a");
        say(id, "1", "refund to 4111 1111 1111 1111, cvv 739");
        Event.CustomerSaid stored = (Event.CustomerSaid) test.events(id).get(1);
        assertThat(stored.content()).isEqualTo(new Content.Text("refund to •••• 1111, cvv ••••"));
        assertThat(stored.redacted()).isEqualTo(Set.of(SensitiveKind.CARD_NUMBER, SensitiveKind.CARD_CODE));
        assertThat(replies(id)).first().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(Kind.NOTICE);
            assertThat(warning.text()).contains("card number and card security code");
        });
        assertThat(replies(id)).hasSize(2);
    }

    @Test
    void messagesOfABurstAreDecidedTogether() {
        String id = test.open("a");
        for (String text : List.of("hi", "my password", "i forgot my password")) {
            Event said = new Event.CustomerSaid(text, new Content.Text(text), Set.of());
            Database.join(test.log.receive(id, text, said));
        }
        test.bot.decideNext(id).join();
        assertThat(replies(id)).hasSize(1);
        assertThat(test.state(id).pending().messages()).isEmpty();
    }

    @Test
    void aPictureThatCameWithWordsDoesNotHideThem() {
        assertThat(repliesToABurst(new Content.Text("How do I get a refund?"), new Content.Unsupported("photo")))
                .containsExactly("The answer on refund");
    }

    @Test
    void aTapAndWordsInABurstAreBothAnsweredInTheirOrder() {
        Content words = new Content.Text("How do I get a refund?");
        Content tap = new Content.Tap("article:password", "About the password");
        assertThat(repliesToABurst(words, tap)).containsExactly("The answer on refund", "The answer on password");
        assertThat(repliesToABurst(tap, words)).containsExactly("The answer on password", "The answer on refund");
    }

    @Test
    void aTapThatIsRepeatedAtOnceIsAnsweredOnce() {
        Content tap = new Content.Tap("article:password", "About the password");
        assertThat(repliesToABurst(tap, tap)).containsExactly("The answer on password");
    }

    @Test
    void whoAsksForAPersonIsHandedOverWhateverFollowsAtOnce() {
        String id = test.open("a");
        burst(id, new Content.Tap("human", "Talk to a person"), new Content.Text("How do I get a refund?"));
        assertThat(test.state(id).owner()).isInstanceOf(Owner.Waiting.class);
        assertThat(test.state(id).pending().messages()).isEmpty();
    }

    private List<String> repliesToABurst(Content... contents) {
        String id = test.open(UUID.randomUUID().toString());
        burst(id, contents);
        return replies(id).stream().map(Reply::text).toList();
    }

    /** All of it is recorded before the bot looks. */
    private void burst(String id, Content... contents) {
        for (int i = 0; i < contents.length; i++) {
            Event said = new Event.CustomerSaid("b" + i, contents[i], Set.of());
            Database.join(test.log.receive(id, "b" + i, said));
        }
        test.bot.decideNext(id).join();
    }

    @Test
    void traditionalIsAnsweredInTraditional() {
        String id = test.open("a");
        say(id, "1", "怎麼申請退款");
        assertThat(replies(id)).last().satisfies(reply -> {
            assertThat(reply.display()).isEqualTo(DisplayLanguage.ZH_HANT);
            assertThat(reply.text()).isEqualTo("帳戶答案");
        });
    }

    @Test
    void aTapGivesTheArticleThatWasTapped() {
        String id = test.open("a");
        Content tap = new Content.Tap("article:password", "About the password");
        Database.join(test.bot.receive(new CustomerMessage(id, "1", tap)))
                .decided()
                .join();
        assertThat(replies(id)).extracting(Reply::text).containsExactly("The answer on password");
    }

    @Test
    void aPersonWhoIsCalledKnowsWhatWasAskedBefore() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund?");
        Database.join(test.bot.receive(new CustomerMessage(id, "2", new Content.Tap("human", "Talk to a person"))));
        Event.HandoffRequested requested =
                (Event.HandoffRequested) test.events(id).getLast();
        assertThat(requested.summary().question()).isEqualTo("How do I get a refund?");
        assertThat(requested.summary().intents())
                .first()
                .satisfies(intent -> assertThat(intent.intent()).isEqualTo("refund"));
        assertThat(requested.summary().shown()).hasSize(1);
    }

    private Summary summary(String id) {
        return test.handoffs.newest(10).stream()
                .filter(handoff -> handoff.conversation().equals(id))
                .findFirst()
                .orElseThrow()
                .summary();
    }

    @Test
    void aPersonWhoIsCalledKnowsWhatWasSaidWithTheCallAndSinceTheQuestion() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund?");
        say(id, "2", "talk to a human, I was charged twice by card 4111 1111 1111 1111");
        say(id, "3", "It was yesterday");
        test.tap(id, "4", "article:password");

        List<String> told = new ArrayList<>(summary(id).said());
        told.add(summary(id).question());
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "How do I get a refund?",
                        "talk to a human, I was charged twice by card •••• 1111",
                        "It was yesterday");
    }

    @Test
    void whoOnlyCallsForAPersonHasToldNothingMore() {
        String id = test.open("a");
        say(id, "1", "怎么退款");
        say(id, "2", "转人工");

        assertThat(summary(id).question()).isEqualTo("怎么退款");
        assertThat(summary(id).said()).isEmpty();
    }

    @Test
    void whatIsToldToAPersonWhoHasComeIsNoNewsToAnybody() {
        String id = test.open("a");
        say(id, "1", "talk to a human");
        test.desk.claim(((Owner.Waiting) test.state(id).owner()).handoffId(), MEI);
        say(id, "2", "It was yesterday");

        assertThat(summary(id).said()).isEmpty();
    }

    @Test
    void theBotIsSilentWhileAPersonHasTheConversationAndBackAfterwards() {
        String id = test.open("a");
        say(id, "1", "talk to a human");
        String handoff = ((Owner.Waiting) test.state(id).owner()).handoffId();
        test.desk.claim(handoff, MEI);
        say(id, "2", "How do I get a refund?");
        assertThat(replies(id)).hasSize(1);
        test.desk.returnToBot(handoff, MEI);
        say(id, "3", "How do I get a refund?");
        assertThat(replies(id)).hasSize(2);
    }

    @Test
    void whatWasAcceptedBeforeACrashIsAnsweredAfterTheRestart() {
        String id = test.open("a");
        Event said = new Event.CustomerSaid("1", new Content.Text("How do I get a refund?"), Set.of());
        Database.join(test.log.receive(id, "1", said)); // accepted, and then nobody decides
        test.close();
        test = new TestBot(url);
        try (Sweep sweep = new Sweep(test.undecided, test.log, test.bot)) {
            sweep.start();
            test.bot.decideNext(id).join();
        }
        assertThat(replies(id)).extracting(Reply::text).containsExactly("The answer on refund");
        assertThat(test.undecided.olderThan(Duration.ZERO)).isEmpty();
    }

    @Test
    void theSweepAloneFindsWhatWaits() {
        String id = test.open("a");
        Event said = new Event.CustomerSaid("1", new Content.Text("I forgot my password"), Set.of());
        Database.join(test.log.receive(id, "1", said));
        try (Sweep sweep = new Sweep(test.undecided, test.log, test.bot)) {
            sweep.start();
        }
        test.bot.close(); // waits for what is being decided
        assertThat(replies(id)).hasSize(1);
    }
}
