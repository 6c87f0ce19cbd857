package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.database.Database;
import com.cgpay.support.http.Json;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    @TempDir
    private Path folder;

    private String replay(String... options) {
        StringWriter said = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(Stream.concat(Stream.of("replay", "--folder", folder.toString()), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(exit).as(said.toString()).isZero();
        return said.toString();
    }

    @Test
    void withoutADatabaseNoneIsMade() {
        Path nowhere = folder.resolve("nowhere");
        StringWriter said = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("replay", "--folder", nowhere.toString());
        assertThat(exit).isNotZero();
        assertThat(said.toString()).contains("There is no database");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void whatAChangeOfTheKnowledgeHasDoneIsTold() {
        String conversation;
        try (TestServer server = TestServer.start(folder)) {
            Visitor visitor = Visitor.start(server.api(), "zh-Hans");
            visitor.say("收费吗");
            visitor.say("忘记密码了");
            conversation = visitor.id();
        }
        assertThat(replay()).contains("Of 2 turns: 0 unanswered").contains("2 same.");
        assertThat(replay("--turns", "1")).contains("Of 1 turns");
        assertThat(replay("--conversation", "nobody")).contains("Of 0 turns");
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"))) {
            new Articles(database, Clock.systemUTC()).retire("fees", Language.ZH);
        }
        assertThat(replay("--conversation", conversation))
                .contains("1 x  收费吗")
                .contains("answer fees (revision 1) -> ")
                .contains("1 same.");
        assertThat(Json.read(replay("--json").getBytes(StandardCharsets.UTF_8), JsonNode.class)
                        .path("turns")
                        .asInt())
                .isEqualTo(2);
        assertThat(replay("--drafts")).contains("Of 2 turns").contains("2 same.");
    }
}
