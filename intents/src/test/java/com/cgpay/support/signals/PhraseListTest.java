package com.cgpay.support.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.language.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseListTest {

    private static boolean found(String text, String... lines) {
        return PhraseList.of(List.of(lines)).isIn(Folding.fold(text));
    }

    @ParameterizedTest
    @CsvSource({
        "safe account,          move it to a SAFE account,        true",
        "safe account,          is my unsafe accountant,          false",
        "安全账户,                把钱转到安全帳戶,                    true",
        "asked for .. code,     he asked for my secret code,      true",
        "asked for .. code,     I asked for help. Which code?,    false",
        "问我要..验证码,           他问我要短信验证码,                  true",
        "(wants|needs) my pin,  she needs my pin,                 true",
        "can't pay,             I cant pay,                       true",
        "cant pay,              I can’t pay,                      true",
        "= human,               Human!!,                          true",
        "= human,               are you human,                    false",
        "= human,               ???,                              false",
        "had( enough of|$),      you had,                          true",
        "had( enough of|$),      you had it,                       false",
        "scam,                  a scam,                           true",
        "scam,                  a webscam,                        false",
        "(|of )course,          of course,                        true",
        "police + transfer,     transfer it said the police,      true",
        "police + transfer,     the police called,                false"
    })
    void aLineIsFoundAsItIsMeant(String line, String text, boolean expected) {
        assertThat(found(text, line)).isEqualTo(expected);
    }

    @Test
    void aNameStandsForSeveralWords() {
        assertThat(found("gave him my otp", "secret = code | pin", "secret = otp", "gave him my <secret>"))
                .isTrue();
    }

    @Test
    void whatDoesNotCountIsCutOutBeforeAnythingElse() {
        assertThat(found("no need for an agent", "agent", "! no need for an agent"))
                .isFalse();
        assertThat(found("no need for an agent? an agent!", "agent", "! no need for an agent"))
                .isTrue();
    }

    @Test
    void aNameThatNobodyGaveIsRefused() {
        assertThatThrownBy(() -> PhraseList.of(List.of("gave <secret>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<secret>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..code", "(|of)..", "$", "(never closed"})
    void aLineThatCouldBeginAnywhereOrIsBrokenIsRefused(String line) {
        assertThatThrownBy(() -> PhraseList.of(List.of(line))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noLineCanAskForEndlessRepetition() {
        assertThat(found("aaaa b", "a* b")).isFalse();
        assertThat(found("a* b", "a* b")).isTrue();
    }
}
