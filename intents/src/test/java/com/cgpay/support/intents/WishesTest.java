package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WishesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "登不上去，而且昨天的退款也没到|登不上去|昨天的退款也没到",
                "怎么修改密码？手续费是多少|怎么修改密码|手续费是多少",
                "怎麼退款，還有客服電話幾點上班|怎麼退款|客服電話幾點上班",
                "i can't log in and also my refund is missing|i can't log in|my refund is missing",
                "How do I change my password? Also, what are the fees|How do I change my password|what are the fees",
                "My payment failed. By the way, do you support Japan?|My payment failed|do you support Japan",
                "怎么修改密码和手续费是多少|怎么修改密码|手续费是多少",
                "支持哪些國家、匯率怎麼算|支持哪些國家|匯率怎麼算",
                "怎么改密码 客服电话多少|怎么改密码|客服电话多少",
                "點樣改密碼同埋手續費幾多|點樣改密碼|手續費幾多",
                "how do i reset my password and what are the fees|how do i reset my password|what are the fees",
                "How much is the fee for 1,500 dollars and how do I pay it|How much is the fee for 1,500 dollars|how do I pay it",
                "I want to close my account, could you tell me the fees|I want to close my account|could you tell me the fees"
            })
    void twoWishesAreTwo(String text, String first, String second) {
        assertThat(Wishes.in(text)).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我付了钱，对方没收到，怎么办",
                "怎么退款，要多久到账",
                "支付宝和微信怎么绑定",
                "上周申请了退款，几天了没到账",
                "需要补什么资料，主要是退款没到账",
                "how do i get a refund and how long does it take?",
                "I paid and the money did not arrive",
                "I paid. The money did not arrive.",
                "my card also got blocked",
                "你好？在吗",
                "怎么退款？？",
                "还有人吗",
                "surplus order of plusses",
                ""
            })
    void oneWishIsOne(String text) {
        assertThat(Wishes.in(text)).containsExactly(text);
    }

    @Test
    void clausesThatAskNothingMayBeWishesToo() {
        assertThat(Wishes.clauses("I can't log in and my refund hasn't arrived"))
                .containsExactly("I can't log in", "my refund hasn't arrived");
        assertThat(Wishes.clauses("登不上去了，退款也没到")).containsExactly("登不上去了", "退款也没到");
        assertThat(Wishes.clauses("my card, please")).containsExactly("my card, please");
    }

    /** Each utterance is one wish, so what is cut here was cut for nothing, or read once more. */
    @ParameterizedTest
    @CsvSource({"ZH, 0.035, 0.299", "EN, 0.011, 0.196"})
    void utterancesAreRarelyCut(Language language, double wishes, double clauses) {
        List<String> texts = TrainingData.bundled().utterances().stream()
                .filter(utterance -> utterance.language() == language)
                .map(Utterance::text)
                .toList();
        assertThat(share(texts, Wishes::in)).isLessThanOrEqualTo(wishes + 0.0005);
        assertThat(share(texts, Wishes::clauses)).isLessThanOrEqualTo(clauses + 0.0005);
        assertThat(texts)
                .filteredOn(text -> FollowUps.isOne(Folding.fold(text)))
                .isEmpty();
    }

    private static double share(List<String> texts, Function<String, List<String>> cut) {
        return (double) texts.stream()
                        .filter(text -> cut.apply(text).size() > 1)
                        .count()
                / texts.size();
    }

    @Test
    void noMoreThanFourAreTakenApart() {
        assertThat(Wishes.in("怎么退款呢？怎么改密码？怎么注册呢？怎么提现呢？怎么充值呢"))
                .isEqualTo(List.of("怎么退款呢", "怎么改密码", "怎么注册呢", "怎么提现呢？怎么充值呢"));
    }
}
