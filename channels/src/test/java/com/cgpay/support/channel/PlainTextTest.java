package com.cgpay.support.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void marksGoAndWhatTheyMeanStays() {
        String markdown = "**退款**\n\n1. 打开订单\n2. 点*退款*\n\n- 一\n- 二\n\n见 [帮助](https://www.cgpay.example/help)。";

        assertThat(PlainText.of(markdown))
                .contains("退款", "1. 打开订单", "2. 点", "- 一", "https://www.cgpay.example/help")
                .doesNotContain("**", "](");
    }

    @Test
    void aShortTextIsOnePart() {
        assertThat(PlainText.split("你好", 10)).containsExactly("你好");
        assertThat(PlainText.split("1234567890", 10)).containsExactly("1234567890");
        assertThat(PlainText.split("", 10)).containsExactly("");
    }

    @Test
    void partsAddUpToTheWhole() {
        String text = "第一段。\n第二段比较长，有很多字。\n第三段 with some English.\n".repeat(20);
        for (int most : List.of(7, 50, 100)) {
            List<String> parts = PlainText.split(text, most);

            assertThat(String.join("", parts)).isEqualTo(text);
            assertThat(parts).allMatch(part -> part.length() <= most && !part.isEmpty());
        }
    }

    @Test
    void lateLineBreaksArePreferredToTheMiddleOfALine() {
        assertThat(PlainText.split("aaaaaaa\nbbbbb", 10)).containsExactly("aaaaaaa", "\nbbbbb");
    }

    @Test
    void noCharacterIsCutInHalf() {
        for (String character : List.of("🙂", "👨‍👩‍👧‍👦", "é", "🇨🇳", "👍🏽")) {
            String text = character.repeat(40);
            List<String> parts = PlainText.split(text, 25);

            assertThat(String.join("", parts)).isEqualTo(text);
            assertThat(parts).allMatch(part -> part.length() % character.length() == 0);
        }
    }

    @Test
    void aCharacterLongerThanAPartIsCutRatherThanKeptForEver() {
        assertThat(String.join("", PlainText.split("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 4)))
                .isEqualTo("👨‍👩‍👧‍👦👨‍👩‍👧‍👦");
    }
}
