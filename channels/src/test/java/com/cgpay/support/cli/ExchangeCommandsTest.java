package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.database.Database;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeCommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(arguments);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    @Test
    void anExportOfAnImportIsTheSameFile() throws IOException {
        Path table = Files.writeString(folder.resolve("faq.csv"), "id,title,answer\na,怎么退款,请登录\n");
        assertThat(run("import", table.toString(), "--folder", home())).isZero();
        assertThat(said.toString()).contains("1 new, 0 changed, 0 as before, 0 left out.");
        Path first = folder.resolve("first.csv");
        assertThat(run("export", first.toString(), "--folder", home())).isZero();
        assertThat(run("import", first.toString(), "--folder", home() + "2")).isZero();
        Path second = folder.resolve("second.csv");
        assertThat(run("export", second.toString(), "--folder", home() + "2")).isZero();
        assertThat(second).hasSameBinaryContentAs(first);
        assertThat(run("export", folder.resolve("articles").toString(), "--folder", home()))
                .isZero();
        assertThat(folder.resolve("articles").resolve("a.zh.md")).content().contains("title: 怎么退款");
    }

    @Test
    void anExportIntoAFolderTakesOutWhatItLeavesOutAndNothingElse() throws IOException {
        Path table = Files.writeString(folder.resolve("faq.csv"), "id,title,answer\na,怎么退款,请登录\nb,收费吗,免费\n");
        run("import", table.toString(), "--folder", home());
        Path written = folder.resolve("articles");
        run("export", written.toString(), "--folder", home());
        Path own = Files.writeString(written.resolve("c.zh.md"), "somebody is writing it");
        try (Database database = Database.openExisting("jdbc:sqlite:" + home() + "/support.db")) {
            new Articles(database, Clock.systemUTC()).retire("b", Language.ZH);
        }

        assertThat(run("export", written.toString(), "--folder", home())).isZero();

        assertThat(written).isDirectoryNotContaining("glob:**b.zh.md");
        assertThat(written).isDirectoryContaining("glob:**a.zh.md");
        assertThat(own).exists();
        assertThat(said.toString()).contains("1 files of articles that are not among them were removed.");
    }

    @Test
    void aCheckChangesNothingAndADraftIsNotPublished() throws IOException {
        Path table = Files.writeString(folder.resolve("faq.csv"), "id,title,answer\na,怎么退款,请登录\nb,,\n");
        assertThat(run("import", table.toString(), "--dry-run", "--folder", home()))
                .as("a line is left out")
                .isEqualTo(1);
        assertThat(said.toString()).contains("Would be: 1 new").contains("faq.csv, line 3");
        assertThat(run("import", table.toString(), "--draft", "--folder", home()))
                .isEqualTo(1);
        Path file = folder.resolve("all.json");
        assertThat(run("export", file.toString(), "--folder", home())).isEqualTo(1);
        assertThat(file).as("nothing is published").doesNotExist();
        run("export", file.toString(), "--drafts", "--folder", home());
        assertThat(file).content().contains("怎么退款");
    }

    @Test
    void anExportFromAFolderThatIsMistypedLeavesTheFileAsItWas() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept.csv"), "id,title,answer\na,怎么退款,请登录\n");
        assertThat(run("export", kept.toString(), "--folder", home())).isEqualTo(1);
        assertThat(said.toString()).contains("There is no database");
        assertThat(kept).content().contains("怎么退款");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsSaidInOneSentence() {
        assertThat(run("import", folder.resolve("no.csv").toString(), "--folder", home()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("no.csv").doesNotContain("Exception");
        assertThat(folder.resolve("home")).doesNotExist();
        assertThat(run("import", "faq.csv", "--language", "fr")).isEqualTo(2);
    }
}
