package com.cgpay.support.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sandbox is what lookup-api.yaml describes. */
class SandboxTest {

    private static final Sandbox SANDBOX = Sandbox.start(InstantSource.system(), ZoneId.of("Asia/Shanghai"));

    private static HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI address = URI.create(SANDBOX.system().address() + path);
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "transactions, Transactions",
        "refunds, Refunds",
        "account, Account",
    })
    void answersAsDescribed(String what, String schema) throws IOException, InterruptedException {
        JsonNode description = new YAMLMapper().readTree(Files.readString(Path.of("..", "lookup-api.yaml")));
        ObjectNode wanted = Json.MAPPER.createObjectNode();
        wanted.put("$ref", "#/components/schemas/" + schema);
        wanted.set("components", description.path("components"));
        HttpResponse<String> answer =
                get("/v1/customers/demo-lin/" + what, SANDBOX.system().key());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(wanted.toString())
                        .validate(answer.body(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "transactions?reference=CG100003, 1200",
        "refunds?reference=CG100009, 99",
    })
    void findsTheRecordWithTheReferenceAlone(String query, String amount) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                get("/v1/customers/demo-lin/" + query, SANDBOX.system().key());
        JsonNode records = Json.MAPPER.readTree(answer.body()).elements().next();
        assertThat(records).hasSize(1);
        assertThat(records.get(0).path("amount").asText()).isEqualTo(amount);
    }

    @Test
    void knowsItsCustomersAloneAndWantsItsKey() throws IOException, InterruptedException {
        assertThat(get("/v1/customers/somebody/account", SANDBOX.system().key()).statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/customers/demo-lin/secrets", SANDBOX.system().key()).statusCode())
                .isEqualTo(404);
        assertThat(get("/v1/customers/demo-lin/account", "guessed").statusCode())
                .isEqualTo(401);
    }
}
