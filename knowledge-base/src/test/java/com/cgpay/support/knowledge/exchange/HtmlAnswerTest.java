package com.cgpay.support.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlAnswerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>a</p><p>b</p>                              | a¶¶b
            a<br/>b                                       | a¶b
            <h3>Title</h3>text                            | **Title**¶¶text
            <ul><li>a<ul><li>b</li></ul></li></ul>        | - a¶   - b
            <p onclick="x()">a</p>                        | a
            <p><a href="javascript:alert(1)">a</a></p>    | a
            <table><tr><td>a</td><td>b</td></tr></table>  | a · b
            <p>1 * 2 [x] &lt;script&gt;</p>               | 1 \\* 2 \\[x\\] \\<script\\>
            <p>unclosed <b>bold                           | unclosed **bold**
            <img src=x onerror=alert(1)><p>a</p>          | a
            """)
    void htmlBecomesMarkdownWithoutWhatRuns(String html, String markdown) {
        assertThat(HtmlAnswer.isHtml(html)).isTrue();
        assertThat(HtmlAnswer.toMarkdown(html)).isEqualTo(markdown.replace("¶", "\n"));
    }

    @Test
    @Timeout(20)
    void tagsWithoutEndTakeNoLongerThanOthers() {
        assertThat(HtmlAnswer.isHtml("<p ".repeat(30_000))).isFalse();
        assertThat(HtmlAnswer.isHtml("<p ".repeat(30_000) + "<p>")).isTrue();
        assertThat(HtmlAnswer.isHtml("<p>".repeat(5_000_000))).isFalse();
    }
}
