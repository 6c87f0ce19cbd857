package com.cgpay.support.noise;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectorTest {

    private static final Set<String> SPELT_WELL = Set.of("passwords", "refined");
    private static final Corrector CHINESE = corrector(Language.ZH);
    private static final Corrector ENGLISH = corrector(Language.EN);

    private static Corrector corrector(Language language) {
        return Corrector.of(
                language,
                TrainingData.bundled().utterances().stream()
                        .filter(utterance -> utterance.language() == language)
                        .map(utterance -> Folding.fold(utterance.text()))
                        .toList(),
                word -> SPELT_WELL.contains(word) ? 1e-5 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "等录不了怎么办,登录不了怎么办",
        "忘记蜜码了,忘记密码了",
        "推款什么时候到,退款什么时候到",
        "我的张户被冻结了,我的账户被冻结了",
        "怎么录登账户,怎么登录账户",
        "zhuanzhang失败,转账失败",
        "denglu bu liao,登录不了",
        "wang ji mi ma,忘记密码",
        "shoukuan多久到账,收款多久到账",
        "refund多久,退款多久"
    })
    void chineseSlipsAreMended(String mistyped, String meant) {
        assertThat(CHINESE.correct(mistyped)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"忘记密砖了怎么办,忘记密码了怎么办", "我的账炮被冻结了,我的账户被冻结了", "换菊码,换密码"})
    void anyOtherWrongCharacterIsGuessed(String mistyped, String meant) {
        assertThat(CHINESE.guess(mistyped)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"登录不了怎么办", "退款什么时候到账", ""})
    void nothingIsGuessedWhereNothingIsOdd(String text) {
        assertThat(CHINESE.guess(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "12345", "。。。", "😀😀", "𠮷𠮷"})
    void onlyCharactersOfTheSubjectsScriptAreGuessed(String text) {
        assertThat(CHINESE.guess(text)).isEmpty();
    }

    @Test
    void englishIsCorrectedButNeverGuessed() {
        assertThat(ENGLISH.correct("i forgot my pasword")).isPresent();
        assertThat(ENGLISH.guess("i forgot my pasword")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"登录不了怎么办", "app打不开", "今天天气真不错", "我在leetcode上刷题", "", "12345", "a", "😀😀😀"})
    void whatIsNotMistypedStays(String text) {
        assertThat(CHINESE.correct(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "i forgot my pasword,i forgot my password",
        "refnud not received,refund not received",
        "my acount is lokced,my account is locked",
        "payement failed,payment failed",
        "how do i chnage my password,how do i change my password",
        "my 退款 is pending,my refund is pending",
        "reset mu password,reset my password",
        "i cant log ib to my account,i cant log in to my account",
        "where is mt mony,where is my money",
        "is my passwrds safe,is my passwords safe"
    })
    void englishSlipsAreMended(String mistyped, String meant) {
        assertThat(ENGLISH.correct(mistyped)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i forgot my password", "zzzzzz", "", "usd", "refined"})
    void whatIsNotMistypedInEnglishStays(String text) {
        assertThat(ENGLISH.correct(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"how do i get a refund", "api", "hello", "denglu failed", "", "密码"})
    void whatIsNotPinyinThroughoutIsNoPinyin(String text) {
        assertThat(CHINESE.fromPinyin(text)).isEmpty();
    }

    @Test
    void aWholeMessageInPinyinIsRead() {
        assertThat(CHINESE.fromPinyin("wo wangji mima le")).contains("我忘记密码了");
        assertThat(ENGLISH.fromPinyin("wo wangji mima le")).isEmpty();
    }

    @Test
    void withoutHanCharactersNothingIsGuessed() {
        assertThat(Corrector.of(Language.ZH, List.of("usd", "123"), _ -> 0).guess("等录不了"))
                .isEmpty();
    }

    @Test
    void withoutTextsNothingIsMended() {
        assertThat(Corrector.of(Language.ZH, List.of(), _ -> 0).correct("等录不了")).isEmpty();
        assertThat(Corrector.of(Language.EN, List.of(), _ -> 0).correct("pasword"))
                .isEmpty();
    }
}
