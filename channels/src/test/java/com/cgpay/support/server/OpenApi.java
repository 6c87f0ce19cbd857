package com.cgpay.support.server;

import com.cgpay.support.server.Api.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The description of the API, against which answers are checked. */
final class OpenApi {

    private static final String ADDRESS = "https://openapi.example/api";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private OpenApi(JsonNode document) {
        this.document = document;
        this.schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ADDRESS, document.toString())));
    }

    /** Reads the file at the root of the repository. */
    static OpenApi read() throws IOException {
        Path file = Path.of("..", "openapi.yaml");
        return new OpenApi(new YAMLMapper().readTree(Files.readString(file)));
    }

    JsonNode document() {
        return document;
    }

    /** Every method and path, such as {@code GET /health/live}. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry ->
                                operations.add(entry.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** What is wrong with an answer to an operation; empty if nothing is. */
    List<String> problems(String method, String path, Answer answer) {
        String responses = "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT) + "/responses";
        String status = document.at(responses).has(Integer.toString(answer.status()))
                ? Integer.toString(answer.status())
                : "default";
        String response = resolved(responses + "/" + status);
        if (document.at(response).isMissingNode()) {
            return List.of("The answer " + answer.status() + " is not described: " + answer.body());
        }
        String type = answer.header("Content-Type").split(";", 2)[0];
        JsonNode content = document.at(response).path("content");
        if (content.isMissingNode()) {
            return answer.body().isEmpty() ? List.of() : List.of("There should be no body: " + answer.body());
        }
        if (!content.has(type)) {
            return List.of("The answer is of the type " + type + " instead of " + content.fieldNames());
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        return schemas
                .getSchema(SchemaLocation.of(ADDRESS + "#" + response + "/content/" + escaped(type) + "/schema"))
                .validate(answer.body(), InputFormat.JSON)
                .stream()
                .limit(3)
                .map(Object::toString)
                .toList();
    }

    private String resolved(String pointer) {
        String reference = document.at(pointer).path("$ref").asText();
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
