package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.server.Api.Answer;
import com.cgpay.support.server.TestServer;
import com.cgpay.support.server.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeApiTest {

    private TestServer server;
    private Person lead;
    private Person agent;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = TestServer.start(folder);
        Person admin = Person.admin(server);
        lead = admin.colleague(server.api(), "lead", "LEAD");
        agent = admin.colleague(server.api(), "agent", "AGENT");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer load(Person person, String query, String table) {
        return person.api().raw("POST", "/api/v1/articles/import?" + query, table);
    }

    @Test
    void whatALeadImportsIsShownToTheNextCustomer() {
        String table = "id,标题,相似问法1,答案\nvoucher,礼品卡券怎么兑换,礼品卡券在哪里用,<p>打开<b>卡券</b>页面</p>\n";
        JsonNode dryRun =
                load(lead, "name=faq.csv&publish=true&dryRun=true", table).json();
        assertThat(dryRun.path("created").asInt()).isEqualTo(1);
        assertThat(dryRun.at("/articles/0/title").asText()).isEqualTo("礼品卡券怎么兑换");
        assertThat(dryRun.at("/articles/0/created").asBoolean()).isTrue();
        assertThat(lead.get("/articles/voucher/zh").status()).isEqualTo(404);

        JsonNode imported = load(lead, "name=faq.csv&publish=true", table).json();
        assertThat(imported.path("created").asInt()).isEqualTo(1);
        assertThat(imported.path("mistakes")).isEmpty();
        assertThat(Visitor.start(server.api(), "zh-Hans").say("礼品卡券怎么兑换").toString())
                .contains("打开**卡券**页面");
    }

    @Test
    void theLookBeforeNamesWhatIsNewWhatChangesAndWhatIsLeftOut() {
        String known = "id,title,answer,question\nknown,有卡券吗,请登录,有没有卡券\n";
        load(lead, "name=faq.csv", known);
        String table = known.replace("请登录", "请先登录") + "fresh,卡券过期了吗,请登录,卡券会过期吗\nbare,没有答案,,\n";

        JsonNode would = load(lead, "name=faq.csv&dryRun=true", table).json();

        assertThat(would.path("articles"))
                .extracting(article -> article.path("title").asText() + " "
                        + article.path("created").asBoolean())
                .containsExactly("卡券过期了吗 true", "有卡券吗 false");
        assertThat(would.at("/mistakes/0/title").asText()).isEqualTo("没有答案");
    }

    @Test
    void aDryRunThatIsMistypedImportsNothing() {
        String table = "id,title,answer\nmistyped,怎么退款,请登录\n";
        assertThat(load(lead, "name=faq.csv&dryRun=1", table).status()).isEqualTo(400);
        assertThat(load(lead, "name=faq.csv&publish=yes", table).status()).isEqualTo(400);
        assertThat(lead.get("/articles/mistyped/zh").status()).isEqualTo(404);
    }

    @Test
    void onlyLeadsImportAndExport() {
        assertThat(load(agent, "name=faq.csv", "title,answer\na,b\n").status()).isEqualTo(403);
        assertThat(agent.get("/articles/export").status()).isEqualTo(403);
        assertThat(server.api()
                        .raw("POST", "/api/v1/articles/import?name=a.csv", "x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatCannotBeReadIsSaidInPlainWords() {
        Answer answer = load(lead, "name=faq.csv", "a,b\n1,2\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("names the columns");
        assertThat(load(lead, "", "title,answer\n").status()).isEqualTo(400);
        assertThat(load(lead, "name=a.csv&language=fr", "title,answer\n").status())
                .isEqualTo(400);
    }

    @Test
    void theExportHasEveryPublishedArticle() {
        Answer csv = lead.get("/articles/export");
        assertThat(csv.header("Content-Disposition")).contains("articles.csv");
        assertThat(csv.body()).contains("login-failed").contains("question 1");
        assertThat(lead.get("/articles/export?format=json").json()).hasSizeGreaterThan(90);
        assertThat(lead.get("/articles/export?format=pdf").status()).isEqualTo(400);
    }
}
