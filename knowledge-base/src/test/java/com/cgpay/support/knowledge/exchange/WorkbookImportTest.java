package com.cgpay.support.knowledge.exchange;

import static com.cgpay.support.knowledge.exchange.TestImports.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookImportTest {

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
        imports.importer().run("faq.xlsx", bytes.toByteArray(), options(true, false));
        assertThat(imports.articles().published()).singleElement().satisfies(article -> {
            assertThat(article.id()).isEqualTo("1023");
            assertThat(article.body()).isEqualTo("12.5");
            assertThat(article.review()).isEqualTo(LocalDate.of(2028, 2, 29));
        });
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsTakenAsItIsWritten() throws IOException {
        imports.importer().run("faq.xlsx", workbook(2, "1E+900000000"), options(true, false));
        assertThat(imports.articles().published()).extracting(Article::body).containsExactly("1E+900000000");
    }

    @Test
    void aTableWithMoreColumnsThanAnArticleCanFillIsRefused() throws IOException {
        byte[] wide = workbook(16_383, "1");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> imports.importer().run("faq.xlsx", wide, options(true, false)))
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
}
