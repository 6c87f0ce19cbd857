package com.cgpay.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.bot.TestBot;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.replay.Outcome.Given;
import com.cgpay.support.replay.Outcome.Kind;
import com.cgpay.support.replay.ReplayReport.Difference;
import com.cgpay.support.training.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final TestBot test = new TestBot(TestDatabases.SQLITE.url());

    @AfterEach
    void close() {
        test.close();
    }

    private Article published(String id) {
        return test.knowledge.article(id, Language.EN).orElseThrow();
    }

    private ReplayReport drafts(List<Article> shown, List<Article> retired) {
        return test.replay.drafts(test.replay.newest(100), shown, retired);
    }

    @Test
    void nothingDiffersWhereNothingHasChanged() {
        String id = test.open("a");
        test.say(id, "1", "How do I get a refund?");
        test.say(id, "2", "reset my password to 4111 1111 1111 1111");
        test.say(id, "3", "weather tomorrow");
        test.say(id, "4", "I want a human");
        ReplayReport report = test.replay.now(test.replay.of(id));
        assertThat(report.turns()).isEqualTo(4);
        assertThat(report.differences()).isEmpty();
        assertThat(report.counts()).containsEntry(Effect.SAME, 4).containsEntry(Effect.ANSWERED, 0);
    }

    @Test
    void aRetiredArticleLeavesItsQuestionsWithoutAnAnswer() {
        for (String key : List.of("a", "b")) {
            test.say(test.open(key), "1", "How do I get a refund?");
        }
        String last = test.open("c");
        test.say(last, "1", "How do I get a refund?");
        Difference lost =
                drafts(List.of(), List.of(published("refund"))).differences().getFirst();
        assertThat(lost.effect()).isEqualTo(Effect.UNANSWERED);
        assertThat(lost.words()).isEqualTo("How do I get a refund?");
        assertThat(lost.display()).isEqualTo(DisplayLanguage.EN);
        assertThat(lost.before()).isEqualTo(new Outcome(Kind.ANSWER, List.of(new Given("refund", 1))));
        assertThat(lost.after().kind()).isNotEqualTo(Kind.ANSWER);
        assertThat(lost.times()).isEqualTo(3);
        assertThat(lost.conversation()).isEqualTo(last);
    }

    @Test
    void aDraftTellsWhatItWouldAnswerAndStaysADraft() {
        Article draft = published("password");
        test.knowledge.retire("password", Language.EN);
        String id = test.open("a");
        test.say(id, "1", "i forgot my password");
        assertThat(drafts(List.of(draft), List.of()).differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.effect()).isEqualTo(Effect.ANSWERED);
                    assertThat(difference.after().given()).containsExactly(new Given("password", 1));
                });
        assertThat(test.knowledge.article("password", Language.EN)).isEmpty();
        assertThat(test.replay.now(test.replay.of(id)).differences()).isEmpty();
    }

    @Test
    void aNewTextOfAnArticleIsTold() {
        String id = test.open("a");
        test.say(id, "1", "i forgot my password");
        Article old = published("password");
        Article draft = test.articles.save(
                new ArticleDraft("password", Language.EN, 1, old.content().withBody("Another answer")), "test");
        assertThat(drafts(List.of(draft), List.of()).counts()).containsEntry(Effect.REWORDED, 1);
        test.knowledge.publish("password", Language.EN, draft.revision());
        assertThat(test.replay.now(test.replay.of(id)).counts()).containsEntry(Effect.REWORDED, 1);
        assertThat(drafts(List.of(draft), List.of()).counts()).containsEntry(Effect.SAME, 1);
    }

    @Test
    void whatAPersonHasInHandIsNotReplayed() {
        String id = test.open("a");
        test.say(id, "1", "I want a human");
        test.say(id, "2", "How do I get a refund?");
        assertThat(test.replay.of(id)).extracting(PastTurn::words).containsExactly("I want a human");
        assertThat(test.replay.of("nobody")).isEmpty();
    }

    @Test
    void atMostSoManyTurnsAreTaken() {
        for (String key : List.of("a", "b", "c")) {
            test.say(test.open(key), "1", "refund " + key);
        }
        assertThat(test.replay.newest(2)).hasSize(2);
        assertThat(test.replay.newest(100)).hasSize(3);
    }
}
