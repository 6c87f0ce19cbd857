package com.cgpay.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        String emoji = "🙂".repeat(Texts.LONGEST_MESSAGE);

        assertThat(Texts.message(emoji)).isEqualTo(emoji);
        assertThatThrownBy(() -> Texts.message(emoji + "a"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("1000");
    }

    @Test
    void controlsAreTakenOutAndLineBreaksStay() {
        assertThat(Texts.message("a\u0000b\u0007c\r\nd\te\u007f")).isEqualTo("abc\nd e");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202E, 0x2066, 0x2069, 0x200E, 0x200F, 0x061C})
    void directionMarksAreTakenOut(int mark) {
        assertThat(Texts.message("a" + Character.toString(mark) + "b")).isEqualTo("ab");
    }

    @Test
    void theJoinersThatEmojiNeedStay() {
        assertThat(Texts.message("👨‍👩‍👧")).isEqualTo("👨‍👩‍👧");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u3000", "\u0000", "\u202e"})
    void nothingIsNotAMessage(String text) {
        assertThatThrownBy(() -> Texts.message(text)).isInstanceOf(Problem.class);
    }

    @Test
    void halfACharacterIsRefusedWithoutRepeatingTheText() {
        assertThatThrownBy(() -> Texts.message("secret" + '\ud800'))
                .isInstanceOf(Problem.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "ä", "<script>"})
    void anIdHasOnlyHarmlessCharacters(String id) {
        assertThatThrownBy(() -> Texts.messageId(id)).isInstanceOf(Problem.class);
    }

    @Test
    void aNumberHasARange() {
        assertThat(Texts.seq("after", null)).isZero();
        assertThat(Texts.seq("after", "2147483647")).isEqualTo(Integer.MAX_VALUE);
        assertThatThrownBy(() -> Texts.seq("after", "999999999999")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Texts.seq("after", "-1")).isInstanceOf(Problem.class);
        assertThat(Texts.number("limit", "200", 1, 200)).isEqualTo(200);
        assertThatThrownBy(() -> Texts.number("limit", "201", 1, 200))
                .hasMessage("The parameter limit is a whole number from 1 to 200.");
    }

    @Test
    void aCommentIsRedactedLikeEverythingElse() {
        assertThat(Texts.comment("my card is 4111 1111 1111 1111")).doesNotContain("4111 1111");
    }

    @Test
    void aCardThatWouldBeCutOffIsMaskedBefore() {
        String address = "https://s.example/?" + "x".repeat(168) + " 4242424242424242";
        assertThat(Texts.context(address)).doesNotContain("424242").hasSizeLessThanOrEqualTo(200);
    }
}
