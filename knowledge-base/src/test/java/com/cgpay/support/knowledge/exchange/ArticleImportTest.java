package com.cgpay.support.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.cgpay.support.database.Database;
import com.cgpay.support.database.DatabaseException;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.ArticleCheck;
import com.cgpay.support.knowledge.exchange.ArticleFiles.Format;
import com.cgpay.support.knowledge.exchange.ArticleImport.Options;
import com.cgpay.support.knowledge.exchange.ArticleImport.Report;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleImportTest {

    private static final LocalDate REVIEW = LocalDate.of(2027, 5, 31);
    private static final Brand BRAND = new Brand(Map.of("hotline", Map.of(Language.EN, "1", Language.ZH, "1")));

    @TempDir
    private Path folder;

    private Database database;
    private Articles articles;
    private ArticleImport importer;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"));
        articles = new Articles(database, Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));
        importer = new ArticleImport(articles, new ArticleCheck(BRAND, Set.of("refund")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Options options(boolean publish, boolean dryRun) {
        return new Options(new Defaults(Language.ZH, REVIEW), "mei", publish, dryRun);
    }

    private Report load(String name, String text) {
        return importer.run(name, text.getBytes(StandardCharsets.UTF_8), options(true, false));
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
                    REVIEW,
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
        Report report = importer.run("articles." + format.name().toLowerCase(Locale.ROOT), file, options(true, false));
        assertThat(report.mistakes()).noneMatch(Mistake::skipped);
        assertThat(articles.published().stream().map(Article::content))
                .containsExactlyElementsOf(
                        exported().stream().map(Article::content).toList());
        if (format != Format.XLSX) { // a workbook holds the moment it was written
            assertThat(ArticleFiles.write(format, articles.published())).isEqualTo(file);
        }
    }

    @Test
    void aFolderOfMarkdownIsImportedWithoutLoss() throws IOException {
        Path written = folder.resolve("articles");
        ArticleFiles.write(written, exported());
        importer.run(written, options(true, false), Progress.UNSEEN);
        Path again = folder.resolve("again");
        ArticleFiles.write(again, articles.published());
        try (var files = Files.list(written)) {
            assertThat(files)
                    .hasSize(exported().size())
                    .allSatisfy(file ->
                            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
    }

    @Test
    void articlesInEveryStateComeBackFromMarkdownAsTheyWere() {
        load("faq.csv", "id,title,answer\nbare,怎么退款,请登录\nretired,收费吗,免费\nchanged,多久到账,三天\n");
        importer.run("more.json", ArticleFiles.write(Format.JSON, exported()), options(true, false));
        articles.retire("retired", Language.ZH);
        byte[] drafts = "id,title,answer\nchanged,多久到账,两天\nnew,能取消吗,可以\n".getBytes(StandardCharsets.UTF_8);
        importer.run("drafts.csv", drafts, options(false, false));
        articles.review("new", Language.ZH, 1, true);

        assertThat(articles.latest()).hasSize(4 + exported().size());
        for (List<Article> all : List.of(articles.published(), articles.latest())) {
            assertThat(throughMarkdown(all))
                    .containsExactlyElementsOf(
                            all.stream().map(Article::content).toList());
        }
    }

    /** What an empty database has after the export of some articles was imported. */
    private List<ArticleContent> throughMarkdown(List<Article> all) {
        Path written = folder.resolve("through-" + all.size());
        ArticleFiles.write(written, all);
        try (Database empty = Database.open("jdbc:sqlite:" + folder.resolve("empty-" + all.size() + ".db"))) {
            Articles taken = new Articles(empty, Clock.systemUTC());
            Report report = new ArticleImport(taken, new ArticleCheck(BRAND, Set.of("refund")))
                    .run(written, options(true, false), Progress.UNSEEN);
            assertThat(report.skipped()).isZero();
            return taken.published().stream().map(Article::content).toList();
        }
    }

    @Test
    void whoWaitsIsToldHowFarTheImportHasCome() {
        Path written = folder.resolve("articles");
        ArticleFiles.write(written, exported());
        List<Integer> told = new ArrayList<>();
        importer.run(written, options(true, false), (_, done, _) -> told.add(done));
        assertThat(told)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, exported().size()).boxed().toList());
    }

    @Test
    void noSpreadsheetRunsWhatAnArticleSays() {
        String csv = new String(ArticleFiles.write(Format.CSV, exported()), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=1+1").contains("'@sum").contains("'+86").doesNotContain(",=1+1", ",@sum");
    }

    @Test
    void aTableOfAnotherSystemIsRead() {
        Report report = load(
                "faq.csv",
                "标准问题;相似问法1;相似问法2;答案;备注\n"
                        + "怎么退款;退钱;想退款;<p>请<b>登录</b>，然后：</p><ol><li>打开</li><li>点<a href=\"https://x.test/a\">这里</a></li></ol>"
                        + "<script>alert(1)</script>;x\n");
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.mistakes())
                .singleElement()
                .asString()
                .contains("column 5")
                .contains("备注");
        assertThat(articles.published()).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("怎么退款");
            assertThat(article.questions()).containsExactly("退钱", "想退款");
            assertThat(article.body()).isEqualTo("请**登录**，然后：\n\n1. 打开\n2. 点[这里](https://x.test/a)");
            assertThat(article.review()).isEqualTo(REVIEW);
            assertThat(article.id()).startsWith("faq-");
        });
    }

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

    @Test
    void aTableInTheEncodingOfChineseSpreadsheetsIsRead() {
        byte[] bytes = "标题,答案\n怎么退款,请登录\n".getBytes(Charset.forName("GB18030"));
        importer.run("faq.csv", bytes, options(true, false));
        assertThat(articles.published()).extracting(Article::title).containsExactly("怎么退款");
    }

    @Test
    void numbersAndDaysOfAWorkbookComeAsPeopleSeeThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("faq");
            List<String> header = List.of("id", "title", "answer", "review");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, 1023);
            sheet.value(1, 1, "怎么退款");
            sheet.value(1, 2, 12.50);
            sheet.value(1, 3, LocalDate.of(2028, 2, 29));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
        }
        importer.run("faq.xlsx", bytes.toByteArray(), options(true, false));
        assertThat(articles.published()).singleElement().satisfies(article -> {
            assertThat(article.id()).isEqualTo("1023");
            assertThat(article.body()).isEqualTo("12.5");
            assertThat(article.review()).isEqualTo(LocalDate.of(2028, 2, 29));
        });
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsTakenAsItIsWritten() throws IOException {
        importer.run("faq.xlsx", workbook(2, "1E+900000000"), options(true, false));
        assertThat(articles.published()).extracting(Article::body).containsExactly("1E+900000000");
    }

    @Test
    void aTableWithMoreColumnsThanAnArticleCanFillIsRefused() throws IOException {
        byte[] wide = workbook(16_383, "1");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> importer.run("faq.xlsx", wide, options(true, false)))
                .withMessageContaining("columns");
    }

    /** One article with a number in this column. */
    private static byte[] workbook(int column, String number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("faq");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "title");
            sheet.value(0, 2, "answer");
            sheet.value(1, 0, "refund");
            sheet.value(1, 1, "怎么退款");
            sheet.value(1, column, new BigDecimal(number));
        }
        return bytes.toByteArray();
    }

    @Test
    void linesWithMistakesAreToldAndTheRestIsImported() {
        Report report = load("faq.csv", """
                id,language,title,intent,review,answer
                good,en,Refunds,refund,2027-01-01,Look here.
                no-answer,en,Refunds,refund,2027-01-01,
                strange,fr,Remboursement,refund,2027-01-01,Non.
                when,en,When,refund,soon,Look here.
                what,en,What,unheard-of,2027-01-01,Look here.
                good,en,Twice,refund,2027-01-01,Look here.
                brand,en,Brand,refund,2027-01-01,Call {{fax}}.
                cells,en,Cells,refund,2027-01-01,Look here.,too,many
                long,en,%s,refund,2027-01-01,Look here.

                last,zh,退款,refund,2027-01-01,请登录
                """.formatted("q".repeat(10_000)));
        assertThat(report.created()).isEqualTo(2);
        assertThat(articles.published()).extracting(Article::id).containsExactly("good", "last");
        assertThat(report.mistakes().stream().filter(Mistake::skipped).map(Mistake::where))
                .containsExactlyInAnyOrder(
                        "faq.csv, line 3",
                        "faq.csv, line 4",
                        "faq.csv, line 5",
                        "faq.csv, line 6",
                        "faq.csv, line 7",
                        "faq.csv, line 8",
                        "faq.csv, line 9",
                        "faq.csv, line 10");
        assertThat(report.skipped()).isEqualTo(8);
    }

    @Test
    void aLineWhoseQuotationMarksAreNotInOrderLosesNoOther() {
        Report report = load("faq.csv", """
                id,title,answer
                a,"怎么""退款""了","请
                登录"
                b,怎么"退款,"请登录"了
                c,"怎么充值,请登录
                d,怎么提现,请登录
                """);
        assertThat(articles.published()).extracting(Article::id).containsExactly("a", "d");
        assertThat(report.mistakes()).extracting(Mistake::where).containsExactly("faq.csv, line 4", "faq.csv, line 5");
    }

    @ParameterizedTest
    @CsvSource({
        "faq.csv, '', empty",
        "faq.csv, '\uFEFF', empty",
        "faq.csv, 'foo,bar\n1,2', names the columns",
        "faq.csv, 'title,foo\n1,2', an answer is needed",
        "faq.xlsx, 'title,answer\n1,2', no XLSX",
        "faq.json, '{', line 1",
        "faq.json, '[\n{]', line 2",
        "faq.json, '{}', no JSON array",
        "faq.json, '[{\"title\": \"t\"}, \"x\"]', 'article 2: an article is an object'",
        "faq.json, '[{\"titel\": 1}]', 'article 1: \u201ctitel\u201d is none of these: body, from, group, id,'",
        "faq.json, '[{\"title\": \"t\"}, {\"questions\": \"q\"}]', 'article 2: the field questions cannot be read'",
        "faq.json, '[{\"questions\": [null]}]', 'article 1: the field questions cannot be read'",
        "faq.pdf, 'x', .csv"
    })
    void aFileThatCannotBeReadIsRefusedInPlainWords(String name, String text, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> load(name, text))
                .withMessageContaining(name)
                .withMessageContaining(message)
                .withMessageNotContainingAny("java", "com.cgpay", "Source");
        assertThat(articles.latest()).isEmpty();
    }

    @Test
    void onlyWhatDiffersBecomesARevision() {
        String table = "id,title,answer\na,怎么退款,请登录\nb,多少费用,免费\n";
        load("faq.csv", table);
        long knowledge = articles.knowledgeRevision();
        Report same = load("faq.csv", table);
        assertThat(same.unchanged()).isEqualTo(2);
        assertThat(articles.knowledgeRevision()).isEqualTo(knowledge);

        Report changed = load("faq.csv", table.replace("免费", "按费率"));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(articles.revisions("a", Language.ZH)).hasSize(1);
        assertThat(articles.revisions("b", Language.ZH)).hasSize(2);
    }

    @Test
    void withoutPublishingCustomersSeeNothingNewAndADryRunWritesNothing() {
        byte[] table = "id,title,answer\na,怎么退款,请登录\n".getBytes(StandardCharsets.UTF_8);
        assertThat(importer.run("faq.csv", table, options(true, true)).created())
                .isEqualTo(1);
        assertThat(articles.latest()).isEmpty();
        importer.run("faq.csv", table, options(false, false));
        assertThat(articles.published()).isEmpty();
        assertThat(articles.latest()).hasSize(1);
    }

    @Test
    void questionsThatTwoArticlesShareAreTold() {
        Report report = load("faq.csv", "id,title,question,answer\na,怎么退款,退錢,请登录\nb,退款,退钱,请登录\n");
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.mistakes())
                .singleElement()
                .asString()
                .contains("line 3")
                .contains("line 2");
    }

    @Test
    void anArticleThatLeadsOnToNoneIsTold() {
        Report report = load("faq.csv", "id,title,answer,related\na,怎么退款,请登录,b\nb,退款,请登录,\"a, c\"\n");
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.mistakes())
                .extracting(Mistake::toString)
                .containsExactly("faq.csv, line 3: leads on to c, of which there is no article in this language.");
    }

    @Test
    void ofTwoImportsAtOnceEachIsWhole() {
        List<CompletableFuture<Report>> both = IntStream.range(0, 2)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> load("faq.csv", table(n))))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(articles.published().stream().map(Article::body).distinct()).hasSize(1);
        assertThat(articles.revisions("a7", Language.ZH)).hasSize(2);
    }

    private static String table(int version) {
        StringBuilder table = new StringBuilder("id,title,answer\n");
        for (int i = 0; i < 300; i++) {
            table.append("a%d,怎么退款%d,第%d版\n".formatted(i, i, version));
        }
        return table.toString();
    }

    @Test
    void whenTheDiskIsFullThePreviousKnowledgeStays() {
        load("faq.csv", "id,title,answer\na0,怎么退款,请登录\n");
        database.write(tx -> tx.handle().execute("PRAGMA max_page_count = 1"));
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> load("faq.csv", table(1)))
                .withMessageContaining("disk full");
        assertThat(articles.published()).extracting(Article::body).containsExactly("请登录");
        database.write(tx -> tx.handle().execute("PRAGMA max_page_count = 100000"));
        assertThat(load("faq.csv", table(1)).created()).isEqualTo(299);
    }
}
