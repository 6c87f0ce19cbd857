package com.cgpay.support.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDraftTest {

    private static ArticleDraft draft(String id, String title, List<String> questions, String body) {
        return new ArticleDraft(
                id,
                Language.EN,
                0,
                ArticleContent.of(title, "payments", "refund", LocalDate.of(2027, 1, 1), questions, body));
    }

    @Test
    void questionsAreStrippedAndEmptyOrRepeatedOnesDropped() {
        assertThat(draft("refund", " Refunds ", List.of(" how? ", "how?", " ", "when?"), "Body")
                        .content()
                        .questions())
                .containsExactly("how?", "when?");
        assertThat(draft("refund", " Refunds ", List.of(), "Body").content().title())
                .isEqualTo("Refunds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Refund", "re fund", "-refund", "refund-", "re--fund", "退款", "../refund"})
    void anIdIsMadeOfSmallLettersDigitsAndHyphens(String id) {
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> draft(id, "Refunds", List.of(), "Body"))
                .withMessageContaining("id");
    }

    @Test
    void aTitleAndAnAnswerAreNeeded() {
        assertThatExceptionOfType(InvalidArticle.class).isThrownBy(() -> draft("refund", " ", List.of(), "Body"));
        assertThatExceptionOfType(InvalidArticle.class).isThrownBy(() -> draft("refund", "Refunds", List.of(), "\n"));
    }

    @Test
    void everythingHasAnUpperBound() {
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> draft("r".repeat(56), "Refunds", List.of(), "Body"));
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> draft("r" + "-r".repeat(100_000), "Refunds", List.of(), "Body"));
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> draft("refund", "R".repeat(121), List.of(), "Body"));
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> draft("refund", "Refunds", List.of(), "b".repeat(8_001)));
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> draft("refund", "Refunds", List.of("q".repeat(301)), "Body"));
        List<String> many = IntStream.range(0, 201).mapToObj(i -> "q" + i).toList();
        assertThatExceptionOfType(InvalidArticle.class).isThrownBy(() -> draft("refund", "Refunds", many, "Body"));
        assertThat(draft("refund", "Refunds", Collections.nCopies(201, "same"), "Body")
                        .content()
                        .questions())
                .hasSize(1);
    }

    @Test
    void whatNobodySeesIsTakenOutAndCharactersAreCountedWhole() {
        ArticleDraft draft = draft("refund", "Re\u0000funds", List.of("how\u202E", "how"), "Bo\u2066dy\r\n");
        assertThat(draft.content().title()).isEqualTo("Refunds");
        assertThat(draft.content().questions()).containsExactly("how");
        assertThat(draft.content().body()).isEqualTo("Body");
        assertThat(draft("refund", "👍".repeat(120), List.of(), "Body")
                        .content()
                        .title())
                .hasSize(240);
    }

    @Test
    void aGroupAndAnIntentAreNeeded() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> new ArticleDraft(
                        "a", Language.EN, 0, ArticleContent.of("T", " ", "refund", day, List.of(), "B")));
        assertThatExceptionOfType(InvalidArticle.class)
                .isThrownBy(() -> new ArticleDraft(
                        "a", Language.EN, 0, ArticleContent.of("T", "payments", "", day, List.of(), "B")));
    }
}
