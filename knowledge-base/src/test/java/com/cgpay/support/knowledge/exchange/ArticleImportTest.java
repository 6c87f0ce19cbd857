package com.cgpay.support.knowledge.exchange;

import static com.cgpay.support.knowledge.exchange.TestImports.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.cgpay.support.database.DatabaseException;
import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.exchange.ArticleImport.Report;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleImportTest {

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

    @Test
    void aTableOfAnotherSystemIsRead() {
        Report report = imports.load(
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
        assertThat(imports.articles().published()).singleElement().satisfies(article -> {
            assertThat(article.title()).isEqualTo("怎么退款");
            assertThat(article.questions()).containsExactly("退钱", "想退款");
            assertThat(article.body()).isEqualTo("请**登录**，然后：\n\n1. 打开\n2. 点[这里](https://x.test/a)");
            assertThat(article.review()).isEqualTo(TestImports.REVIEW);
            assertThat(article.id()).startsWith("faq-");
        });
    }

    @Test
    void aTableInTheEncodingOfChineseSpreadsheetsIsRead() {
        byte[] bytes = "标题,答案\n怎么退款,请登录\n".getBytes(Charset.forName("GB18030"));
        imports.importer().run("faq.csv", bytes, options(true, false));
        assertThat(imports.articles().published()).extracting(Article::title).containsExactly("怎么退款");
    }

    @Test
    void linesWithMistakesAreToldAndTheRestIsImported() {
        Report report = imports.load("faq.csv", """
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
        assertThat(imports.articles().published()).extracting(Article::id).containsExactly("good", "last");
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
        Report report = imports.load("faq.csv", """
                id,title,answer
                a,"怎么""退款""了","请
                登录"
                b,怎么"退款,"请登录"了
                c,"怎么充值,请登录
                d,怎么提现,请登录
                """);
        assertThat(imports.articles().published()).extracting(Article::id).containsExactly("a", "d");
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
                .isThrownBy(() -> imports.load(name, text))
                .withMessageContaining(name)
                .withMessageContaining(message)
                .withMessageNotContainingAny("java", "com.cgpay", "Source");
        assertThat(imports.articles().latest()).isEmpty();
    }

    @Test
    void onlyWhatDiffersBecomesARevision() {
        String table = "id,title,answer\na,怎么退款,请登录\nb,多少费用,免费\n";
        imports.load("faq.csv", table);
        long knowledge = imports.articles().knowledgeRevision();
        Report same = imports.load("faq.csv", table);
        assertThat(same.unchanged()).isEqualTo(2);
        assertThat(imports.articles().knowledgeRevision()).isEqualTo(knowledge);

        Report changed = imports.load("faq.csv", table.replace("免费", "按费率"));
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(imports.articles().revisions("a", Language.ZH)).hasSize(1);
        assertThat(imports.articles().revisions("b", Language.ZH)).hasSize(2);
    }

    @Test
    void withoutPublishingCustomersSeeNothingNewAndADryRunWritesNothing() {
        byte[] table = "id,title,answer\na,怎么退款,请登录\n".getBytes(StandardCharsets.UTF_8);
        assertThat(imports.importer().run("faq.csv", table, options(true, true)).created())
                .isEqualTo(1);
        assertThat(imports.articles().latest()).isEmpty();
        imports.importer().run("faq.csv", table, options(false, false));
        assertThat(imports.articles().published()).isEmpty();
        assertThat(imports.articles().latest()).hasSize(1);
    }

    @Test
    void questionsThatTwoArticlesShareAreTold() {
        Report report = imports.load("faq.csv", "id,title,question,answer\na,怎么退款,退錢,请登录\nb,退款,退钱,请登录\n");
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.mistakes())
                .singleElement()
                .asString()
                .contains("line 3")
                .contains("line 2");
    }

    @Test
    void anArticleThatLeadsOnToNoneIsTold() {
        Report report = imports.load("faq.csv", "id,title,answer,related\na,怎么退款,请登录,b\nb,退款,请登录,\"a, c\"\n");
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.mistakes())
                .extracting(Mistake::toString)
                .containsExactly("faq.csv, line 3: leads on to c, of which there is no article in this language.");
    }

    @Test
    void ofTwoImportsAtOnceEachIsWhole() {
        List<CompletableFuture<Report>> both = IntStream.range(0, 2)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> imports.load("faq.csv", table(n))))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(imports.articles().published().stream().map(Article::body).distinct())
                .hasSize(1);
        assertThat(imports.articles().revisions("a7", Language.ZH)).hasSize(2);
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
        imports.load("faq.csv", "id,title,answer\na0,怎么退款,请登录\n");
        imports.database().write(tx -> tx.handle().execute("PRAGMA max_page_count = 1"));
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> imports.load("faq.csv", table(1)))
                .withMessageContaining("disk full");
        assertThat(imports.articles().published()).extracting(Article::body).containsExactly("请登录");
        imports.database().write(tx -> tx.handle().execute("PRAGMA max_page_count = 100000"));
        assertThat(imports.load("faq.csv", table(1)).created()).isEqualTo(299);
    }
}
