package com.cgpay.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.bot.TestBot;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.knowledge.store.JudgedQuestion;
import com.cgpay.support.knowledge.store.Judgements;
import com.cgpay.support.replay.ReplyMarks.Mark;
import com.cgpay.support.training.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionsToJudgeTest {

    private final Instant now = Instant.now();

    private static List<String> texts(List<AskedQuestion> questions) {
        return questions.stream().map(AskedQuestion::question).toList();
    }

    private JudgedQuestion judged(String question, boolean drawn) {
        return new JudgedQuestion(Language.EN, question, "refund", "mei", now, drawn);
    }

    @ParameterizedTest
    @EnumSource
    void answeredAndUnansweredQuestionsAreDrawnAlikeAndEachOnce(TestDatabases databases) {
        try (TestBot bot = new TestBot(databases.url())) {
            bot.say(bot.open("a"), "1", "How do I get a refund?");
            bot.say(bot.open("b"), "1", "HOW do I get a refund?");
            bot.say(bot.open("c"), "1", "tell me a joke");
            bot.tap(bot.open("d"), "1", "human");

            List<AskedQuestion> next = bot.toJudge.next(10, now);

            assertThat(next).hasSize(2);
            assertThat(next).anySatisfy(asked -> {
                assertThat(asked.answered()).isTrue();
                assertThat(asked.given()).containsExactly("refund");
                assertThat(asked.language()).isEqualTo(Language.EN);
            });
            assertThat(next).anySatisfy(asked -> assertThat(asked.question()).isEqualTo("tell me a joke"));
            assertThat(texts(bot.toJudge.next(10, now))).isEqualTo(texts(next));
            assertThat(bot.toJudge.next(10, now.plus(Duration.ofDays(31)))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyFoundWrongComesFirstAndIsEvidenceOnlyOnceItIsDrawn(TestDatabases databases) {
        try (TestBot bot = new TestBot(databases.url())) {
            bot.say(bot.open("b"), "1", "i forgot my password");
            String id = bot.open("a");
            bot.say(id, "1", "How do I get a refund?");
            bot.marks.put(new Mark(id, 3, true, "mei", now));

            AskedQuestion first = bot.toJudge.next(10, now).getFirst();
            bot.judgements.add(judged(first.question(), false));

            assertThat(first.question()).isEqualTo("How do I get a refund?");
            assertThat(first.flaggedBy()).isEqualTo("mei");
            assertThat(bot.judgements.evidence(Language.EN)).isEmpty();
            assertThat(texts(bot.toJudge.next(10, now))).containsExactly("i forgot my password");
            assertThat(bot.judgements.evidence(Language.EN))
                    .extracting(JudgedQuestion::question)
                    .containsExactly("How do I get a refund?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void evidenceStaysEvidenceHoweverItIsJudgedAgain(TestDatabases databases) {
        try (TestBot bot = new TestBot(databases.url())) {
            Judgements judgements = bot.judgements;
            judgements.add(judged("refund?", true));
            judgements.add(judged("refund?", false));
            judgements.add(judged("money?", false));

            assertThat(judgements.evidence(Language.EN))
                    .extracting(JudgedQuestion::question)
                    .containsExactly("refund?");
            assertThat(judgements.of(Language.EN)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMarkIsReplacedTakenBackAndErasedWithItsConversation(TestDatabases databases) {
        try (TestBot bot = new TestBot(databases.url())) {
            String id = bot.open("a");
            bot.say(id, "1", "How do I get a refund?");
            bot.marks.put(new Mark(id, 3, true, "mei", now));
            bot.marks.put(new Mark(id, 3, false, "lin", now));
            assertThat(bot.marks.in(id))
                    .singleElement()
                    .satisfies(mark -> assertThat(mark.by()).isEqualTo("lin"));
            bot.marks.remove(id, 3);
            assertThat(bot.marks.in(id)).isEmpty();
            bot.marks.put(new Mark(id, 3, true, "mei", now));
            bot.erase(id);
            assertThat(bot.marks.wrong(10)).isEmpty();
        }
    }
}
