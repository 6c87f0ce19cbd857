package com.cgpay.support.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFileTest {

    private static final LocalDate REVIEW = LocalDate.of(2027, 5, 31);

    private static ArticleContent with(String text) {
        return new ArticleContent(
                text,
                "payments",
                "refund",
                REVIEW,
                List.of(text, "how?"),
                List.of(text),
                List.of("refund-status"),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 1, 1),
                Map.of("telegram", text),
                text);
    }

    static List<String> awkward() {
        return List.of(
                "plain",
                "怎么退款？「加急」",
                "yes",
                "null",
                "2026",
                "1e3",
                "- a dash",
                "key: value # remark",
                "\"quoted\" and 'quoted'",
                "@at & *star | pipe > gt % percent",
                "{{hotline}}",
                "emoji 👩‍👩‍👧 and 😀",
                "back\\slash",
                "a\n---\nb",
                "```\n  code\n```",
                "trailing colon:",
                "tab\there",
                "[link](https://example.com)",
                "~",
                "x".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(ArticleFile.read("a.en.md", ArticleFile.write(with(text)))).isEqualTo(with(text));
    }

    @Test
    void theBundledArticlesComeBackTheSame() {
        assertThat(TrainingData.bundled().articles())
                .hasSizeGreaterThan(80)
                .allSatisfy(article -> assertThat(ArticleFile.read(article.id(), ArticleFile.write(article.content())))
                        .isEqualTo(article.content()));
    }

    @Test
    void anArticleMayBeAskedForByItsTitleAlone() {
        ArticleContent article = ArticleContent.of("Refunds", "payments", "refund", REVIEW, List.of(), "Look here.");
        assertThat(ArticleFile.read("a.en.md", ArticleFile.write(article))).isEqualTo(article);
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        String text = ArticleFile.write(
                ArticleContent.of("Refunds", "payments", "refund", REVIEW, List.of("how?"), "Look here."));
        assertThat(text).isEqualTo("""
                        ---
                        title: Refunds
                        group: payments
                        intent: refund
                        review: 2027-05-31
                        questions:
                          - how?
                        ---
                        Look here.
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no front matter",
                "---\ntitle: T\n---\nbody",
                "---\ntitle: [\n---\nbody",
                "---\ntitle: T\ngroup: g\nintent: i\nreview: soon\nquestions: [q]\n---\nbody",
                "---\ntitle: T\ngroup: g\nintent: i\nreview: 2027-01-01\nquestions: [q]\nfoo: bar\n---\nbody",
                "---\ntitle: T\ngroup: g\nintent: i\nreview: 2027-01-01\nuntil: x\nquestions: [q]\n---\nbody"
            })
    void whatIsWrongIsSaidWithTheFile(String text) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ArticleFile.read("a.en.md", text))
                .withMessageStartingWith("a.en.md: ")
                .withMessageNotContainingAny("java", "class", "Creator");
    }

    @Test
    void whatCannotBeReadIsNamed() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ArticleFile.read("a.en.md", "---\ntitle: T\nchannels: web\n---\nbody"))
                .withMessage("a.en.md: “channels” is none of these: from, group, intent, questions, related, review,"
                        + " title, unlike, until, variants.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ArticleFile.read("a.en.md", "---\ntitle: T\nquestions: none\n---\nbody"))
                .withMessage(
                        "a.en.md: the questions cannot be read; is it a text where a list belongs, or the other way round?");
    }

    @Test
    void anArticleHoldsFromADayUntilAnother() {
        ArticleContent article = with("x");
        assertThat(article.holdsOn(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(article.holdsOn(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(article.holdsOn(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(article.holdsOn(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(article.bodyOn("telegram")).isEqualTo("x");
    }
}
