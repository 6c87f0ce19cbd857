package com.cgpay.support.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingDataReaderTest {

    @TempDir
    Path folder;

    @Test
    void readsAStoryLineByLine() throws IOException {
        write("conversations/hello.en.txt", "# greets\nlanguage: en\ncustomer: hello: you\nbot: answer greeting\n");
        assertThat(TrainingData.stories(folder))
                .containsExactly(new Story(
                        "hello.en",
                        "en",
                        "",
                        java.util.List.of(
                                new Story.Line(Story.Speaker.CUSTOMER, "hello: you", 3),
                                new Story.Line(Story.Speaker.BOT, "answer greeting", 4))));
    }

    @Test
    void namesFileAndLineOfAStoryItCannotRead() throws IOException {
        write("conversations/hello.en.txt", "language: en\nrobot: hello\n");
        assertThatThrownBy(() -> TrainingData.stories(folder))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("hello.en.txt:2: a line starts with");
    }

    @Test
    void refusesAStoryInALanguageThatNobodyReads() throws IOException {
        write("conversations/hello.zh.txt", "language: zh-hans\ncustomer: hello\n");
        assertThatThrownBy(() -> TrainingData.stories(folder))
                .isInstanceOf(DataException.class)
                .hasMessage("hello.zh.txt: a story starts with language: zh-Hans, zh-Hant, zh-HK or en.");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        write("brand.yaml", "name: CGPay\n");
        Files.createDirectories(folder.resolve("utterances"));
        Files.write(folder.resolve("utterances/login.zh.txt"), "登录不了".getBytes(Charset.forName("GBK")));
        assertThatThrownBy(() -> TrainingData.read(folder))
                .hasMessage("login.zh.txt: the file is not UTF-8; save it as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hotline:",
                "email: [a, b]",
                "service_hours: {mon: 9}",
                "hours: {zh: 每天}",
                "hours: {zh: 每天, en: daily, fr: tous}",
                "website: https://www cgpay example/|",
                "name: A\nname: B"
            })
    void refusesAFactThatCustomersCouldNotRead(String fact) throws IOException {
        write("brand.yaml", fact + "\n");
        assertThatThrownBy(() -> TrainingData.read(folder))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("brand.yaml: ");
    }

    @Test
    void refusesAnArticleWithoutFrontMatter() throws IOException {
        write("brand.yaml", "name: CGPay\n");
        write("articles/login.en.md", "Just call us.\n");
        assertThatThrownBy(() -> TrainingData.read(folder))
                .hasMessageStartingWith("login.en.md: an article starts with");
    }

    @Test
    void fillsPlaceholdersInTheLanguageOfTheText() throws IOException {
        write("brand.yaml", "hours:\n  zh: 每天 9 点\n  en: daily\n");
        Brand brand = TrainingData.read(folder).brand();
        assertThat(brand.fill("{{hours}} {{fax}}", Language.EN)).isEqualTo("daily {{fax}}");
        assertThat(brand.fill("{{hours}}", Language.ZH)).isEqualTo("每天 9 点");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
