package com.cgpay.support.knowledge.exchange;

import static com.cgpay.support.knowledge.exchange.TestImports.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.exchange.ArticleFiles.Format;
import com.cgpay.support.knowledge.exchange.ArticleImport.Report;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported comes back as it was, whatever it says. */
class ArticleRoundTripTest {

    @TempDir
    private Path folder;

    private TestImports imports;

    @BeforeEach
    void open() {
        imports = TestImports.into(folder.resolve("support.db"));
    }

    @AfterEach
    void close() {
        imports.close();
    }

    private static List<ArticleContent> awkward() {
        List<String> texts = List.of(
                "=1+1",
                "'=1+1",
                "\uFF1D1",
                "'\uFF201",
                "+86 10",
                "-minus",
                "@sum",
                "'quoted'",
                "say \"hi\", please; now",
                "a\nb\n\n---\nc",
                "退款「加急」，請問？",
                "👩‍👩‍👧 😀",
                "<b>not html</b>",
                "```\ncode | pipe\n```",
                "0123",
                "2027-01-01",
                "x".repeat(290));
        List<ArticleContent> all = new ArrayList<>();
        for (String text : texts) {
            String line = text.replace("\n", " ");
            all.add(new ArticleContent(
                    line.substring(0, Math.min(line.length(), 100)),
                    "payments",
                    "refund",
                    TestImports.REVIEW,
                    List.of(line, "怎么办 " + all.size()),
                    all.size() % 2 == 0 ? List.of() : List.of(line + "!"),
                    List.of("other"),
                    all.size() % 3 == 0 ? null : LocalDate.of(2026, 12, 1),
                    all.size() % 3 == 1 ? LocalDate.of(2027, 12, 1) : null,
                    all.size() % 2 == 0 ? Map.of() : Map.of("telegram", text),
                    text));
        }
        return all;
    }

    private static List<Article> exported() {
        List<ArticleContent> contents = awkward();
        return IntStream.range(0, contents.size())
                .mapToObj(i -> new Article(
                        "article-%02d".formatted(i),
                        i % 2 == 0 ? Language.EN : Language.ZH,
                        1,
                        contents.get(i),
                        "mei",
                        Instant.EPOCH))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsExportedIsImportedWithoutLoss(Format format) {
        byte[] file = ArticleFiles.write(format, exported());
        Report report = imports.importer()
                .run("articles." + format.name().toLowerCase(Locale.ROOT), file, options(true, false));
        assertThat(report.mistakes()).noneMatch(Mistake::skipped);
        assertThat(imports.articles().published().stream().map(Article::content))
                .containsExactlyElementsOf(
                        exported().stream().map(Article::content).toList());
        if (format != Format.XLSX) { // a workbook holds the moment it was written
            assertThat(ArticleFiles.write(format, imports.articles().published()))
                    .isEqualTo(file);
        }
    }

    @Test
    void aFolderOfMarkdownIsImportedWithoutLoss() throws IOException {
        Path written = folder.resolve("articles");
        ArticleFiles.write(written, exported());
        imports.importer().run(written, options(true, false), Progress.UNSEEN);
        Path again = folder.resolve("again");
        ArticleFiles.write(again, imports.articles().published());
        try (var files = Files.list(written)) {
            assertThat(files)
                    .hasSize(exported().size())
                    .allSatisfy(file ->
                            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
    }

    @Test
    void articlesInEveryStateComeBackFromMarkdownAsTheyWere() {
        imports.load("faq.csv", "id,title,answer\nbare,怎么退款,请登录\nretired,收费吗,免费\nchanged,多久到账,三天\n");
        imports.importer().run("more.json", ArticleFiles.write(Format.JSON, exported()), options(true, false));
        imports.articles().retire("retired", Language.ZH);
        byte[] drafts = "id,title,answer\nchanged,多久到账,两天\nnew,能取消吗,可以\n".getBytes(StandardCharsets.UTF_8);
        imports.importer().run("drafts.csv", drafts, options(false, false));
        imports.articles().review("new", Language.ZH, 1, true);

        assertThat(imports.articles().latest()).hasSize(4 + exported().size());
        for (List<Article> all :
                List.of(imports.articles().published(), imports.articles().latest())) {
            assertThat(throughMarkdown(all))
                    .containsExactlyElementsOf(
                            all.stream().map(Article::content).toList());
        }
    }

    /** What an empty database has after the export of some articles was imported. */
    private List<ArticleContent> throughMarkdown(List<Article> all) {
        Path written = folder.resolve("through-" + all.size());
        ArticleFiles.write(written, all);
        try (TestImports empty = TestImports.into(folder.resolve("empty-" + all.size() + ".db"))) {
            Report report = empty.importer().run(written, options(true, false), Progress.UNSEEN);
            assertThat(report.skipped()).isZero();
            return empty.articles().published().stream().map(Article::content).toList();
        }
    }

    @Test
    void whoWaitsIsToldHowFarTheImportHasCome() {
        Path written = folder.resolve("articles");
        ArticleFiles.write(written, exported());
        List<Integer> told = new ArrayList<>();
        imports.importer().run(written, options(true, false), (_, done, _) -> told.add(done));
        assertThat(told)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, exported().size()).boxed().toList());
    }

    @Test
    void noSpreadsheetRunsWhatAnArticleSays() {
        String csv = new String(ArticleFiles.write(Format.CSV, exported()), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1").contains("'@sum").contains("'+86").doesNotContain(",=1+1", ",@sum");
    }
}
