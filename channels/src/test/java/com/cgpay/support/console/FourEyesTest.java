package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.config.ConfigReader;
import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class FourEyesTest {

    private static final Map<String, Object> DRAFT = Map.of(
            "basedOn", 0,
            "title", "礼券怎么用",
            "group", "other",
            "intent", "fees",
            "review", "2030-01-01",
            "questions", List.of("礼券怎么用"),
            "body", "**x**");

    private TestServer server;
    private Person author;
    private Person reader;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bot.yaml"), "port: 0\nfour_eyes: true\nfolder: " + folder + "\n");
        server = TestServer.start(ConfigReader.read(file, _ -> null), List.of());
        Person admin = Person.admin(server);
        author = admin.colleague(server.api(), "author", "LEAD");
        reader = admin.colleague(server.api(), "reader", "LEAD");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static boolean mayPublish(Person person) {
        return person.get("/articles/voucher/zh").json().path("mayPublish").asBoolean();
    }

    @Test
    void somebodyElsePublishesWhatOneHasWritten() {
        author.put("/articles/voucher/zh", DRAFT);
        Answer refused = author.post("/articles/voucher/zh/publish", Map.of("revision", 1));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains("Somebody else");
        assertThat(mayPublish(author)).isFalse();
        assertThat(mayPublish(reader)).isTrue();
        assertThat(reader.post("/articles/voucher/zh/publish", Map.of("revision", 1))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anImportFromTheConsoleOnlyMakesDrafts() {
        String path = "/api/v1/articles/import?name=faq.csv";
        String table = "title,answer\n怎么开发票,请登录\n";
        assertThat(author.api().raw("POST", path + "&publish=true", table).status())
                .isEqualTo(409);
        assertThat(author.api()
                        .raw("POST", path + "&publish=true&dryRun=true", table)
                        .status())
                .isEqualTo(200);
        assertThat(author.api().raw("POST", path, table).status()).isEqualTo(200);
    }
}
