package com.cgpay.support.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Content;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.BotSaid;
import com.cgpay.support.conversation.Trace;
import com.cgpay.support.database.Database;
import com.cgpay.support.language.DisplayLanguage;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeciderTest {

    @TempDir
    private Path folder;

    private TestBot test;

    @BeforeEach
    void open() {
        test = new TestBot("jdbc:sqlite:" + folder.resolve("support.db"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private Trace say(String id, String eventId, String text) {
        test.say(id, eventId, text);
        BotSaid said = (BotSaid) test.events(id).getLast();
        return Objects.requireNonNull(said.trace());
    }

    @Test
    void whatAsksOnIsReadWithTheQuestionBeforeAndSaysSo() {
        String id = test.open("a");
        assertThat(say(id, "1", "How do I get a refund?").question()).isNull();
        Trace together = say(id, "2", "and how long does that take?");
        assertThat(together.rule()).isEqualTo("all-said");
        assertThat(together.question()).isEqualTo("How do I get a refund?\nand how long does that take?");
    }

    @Test
    void whoAsksForALanguageReadsTheLastAnswerInIt() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund?");
        test.say(id, "2", "可以说英文吗");
        assertThat(test.state(id).display()).isEqualTo(DisplayLanguage.EN);
        BotSaid again = (BotSaid) test.events(id).getLast();
        assertThat(Objects.requireNonNull(again.reply().article()).id()).isEqualTo("refund");
        assertThat(again.reply().display()).isEqualTo(DisplayLanguage.EN);
    }

    @Test
    void whoAsksForALanguageFirstIsGreetedInIt() {
        String id = test.open("a");
        assertThat(say(id, "1", "請用繁體中文").rule()).isEqualTo("asked-for-language");
        assertThat(test.state(id).display()).isEqualTo(DisplayLanguage.ZH_HANT);
    }

    @Test
    void whoAsksForChineseInTraditionalReadsIt() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund?");
        test.say(id, "2", "請用中文回覆");
        assertThat(test.state(id).display()).isEqualTo(DisplayLanguage.ZH_HANT);
    }

    @Test
    void aChatThatIsOpenedWithAWordBehindItIsGreeted() {
        assertThat(say(test.open("a"), "1", "/start " + "x".repeat(64)).rule()).isEqualTo("opened");
    }

    @Test
    void whatWasUnderstoodBeforeIsDecidedAtOnceAlsoTogether() {
        String first = test.open("a");
        say(first, "1", "How do I get a refund?");
        String second = test.open("b");
        say(second, "1", "How do I get a refund?");
        test.say(first, "2", "how long?");
        test.say(second, "2", "how long?");
        assertThat(test.events(second)).hasSameSizeAs(test.events(first));
        assertThat(((BotSaid) test.events(second).getLast()).trace())
                .isEqualTo(((BotSaid) test.events(first).getLast()).trace());
    }

    @Test
    void whatAsksOnAboutNothingIsNotAnswered() {
        Trace trace = say(test.open("a"), "1", "how long does that take?");
        assertThat(trace.question()).isNull();
        assertThat(trace.rule()).isIn("several-likely", "misunderstood", "out-of-scope");
    }

    @Test
    void thanksInBetweenLeaveTheTopic() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund?");
        assertThat(say(id, "2", "ok").rule()).isEqualTo("acknowledged");
        assertThat(say(id, "3", "how long?").question()).isEqualTo("How do I get a refund?\nhow long?");
    }

    @Test
    void aSecretThatIsMaskedDoesNotHideTheTopic() {
        String id = test.open("a");
        say(id, "1", "How do I get a refund? my card is 4111 1111 1111 1111");
        assertThat(test.state(id).matter().question())
                .contains("refund", "1111")
                .doesNotContain("4111");
    }

    @Test
    void thePictureOfABurstIsNoPartOfTheQuestion() {
        String id = test.open("a");
        for (Content content :
                new Content[] {new Content.Unsupported("photo"), new Content.Text("How do I get a refund?")}) {
            String event = content.toString();
            Database.join(test.log.receive(id, event, new Event.CustomerSaid(event, content, Set.of())));
        }
        test.bot.decideNext(id).join();
        assertThat(test.state(id).matter().question()).isEqualTo("How do I get a refund?");
    }
}
