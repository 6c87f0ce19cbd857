package com.cgpay.support.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.language.Folding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    void remarksAndEmptyLinesAreNoPhrases() {
        assertThat(found("anything", "# anything", "")).isFalse();
    }

    @Test
    void aNameThatNobodyGaveIsRefused() {
        assertThatThrownBy(() -> PhraseList.of(List.of("gave <secret>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<secret>");
    }

    @ParameterizedTest
    @EnumSource(Signal.class)
    void aLongMessageMadeOfBeginningsKeepsNoThreadBusy(Signal signal) {
        String text = "让我他说先交 they asked me to send the not want to ".repeat(80);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Signals.in(text).contains(signal));
    }
}
