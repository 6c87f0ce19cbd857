package com.cgpay.support.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.bot.TestBot;
import com.cgpay.support.database.TestDatabases;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.training.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowledgeGapsTest {

    private final TestBot test = new TestBot(TestDatabases.SQLITE.url());
    private int conversations;

    @AfterEach
    void close() {
        test.close();
    }

    private void ask(String words) {
        test.say(test.open("customer-" + conversations++), "1", words);
    }

    private List<KnowledgeGap> gaps(Set<String> settled) {
        return test.gaps.in(test.replay.newest(100), settled);
    }

    private List<KnowledgeGap> gaps() {
        return gaps(Set.of());
    }

    @Test
    void whatIsAnsweredIsNoGap() {
        ask("How do I get a refund?");
        assertThat(gaps()).isEmpty();
    }

    @Test
    void whatNobodyAnsweredIsCountedByWhatItMeans() {
        ask("Where is the voucher menu");
        ask("where is the voucher menu");
        ask("where is the menu for vouchers");
        ask("do you sell pizza nearby");
        KnowledgeGap gap = gaps().getFirst();
        assertThat(gap.words()).containsIgnoringCase("where is the voucher menu");
        assertThat(gap.others()).contains("where is the menu for vouchers");
        assertThat(gap.times()).isEqualTo(3);
        assertThat(gap.display()).isEqualTo(DisplayLanguage.EN);
        assertThat(gap.first()).isBeforeOrEqualTo(gap.last());
        assertThat(gaps().get(1).words()).contains("pizza");
    }

    @Test
    void whatHasAnAnswerByNowIsNoGapAnyMore() {
        test.knowledge.retire("password", Language.EN);
        ask("i forgot my password");
        assertThat(gaps()).extracting(KnowledgeGap::words).containsExactly("i forgot my password");
        test.knowledge.publish("password", Language.EN, 1);
        assertThat(gaps()).isEmpty();
    }

    @Test
    void whatAButtonSaysIsNoQuestionTappedOrTyped() {
        String typed = test.open("typed");
        test.say(typed, "1", "i forgot my password");
        test.say(typed, "2", "No, not yet");
        String tapped = test.open("tapped");
        test.say(tapped, "1", "i forgot my password");
        test.tap(tapped, "2", "unsolved:password");
        assertThat(gaps()).isEmpty();
    }

    @Test
    void whatPeopleHaveLookedAtIsLeftOut() {
        ask("Where is the voucher menu?");
        assertThat(gaps(Set.of("where is the voucher menu?"))).isEmpty();
    }
}
