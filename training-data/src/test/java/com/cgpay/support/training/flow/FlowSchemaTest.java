package com.cgpay.support.training.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors use says the same as the reader. */
class FlowSchemaTest {

    private static final Path FLOWS = Path.of("data", "flows");

    private final Schema schema;

    FlowSchemaTest() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FLOWS.resolve("flow.schema.json")));
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FLOWS)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void acceptsEveryShippedFlow(Path flow) throws IOException {
        assertThat(schema.validate(json(Files.readString(flow)), InputFormat.JSON))
                .isEmpty();
        assertThat(Files.readString(flow)).startsWith("# yaml-language-server: $schema=flow.schema.json\n");
    }

    @Test
    void refusesWhatTheReaderRefuses() throws IOException {
        String twoVerbs = "{name: {zh: 名, en: n}, steps: [{say: {zh: 一, en: a}, answer: fees}, {end: done}]}";
        assertThat(schema.validate(json(twoVerbs), InputFormat.JSON)).isNotEmpty();
        String noEnglish = "{name: {zh: 名}, steps: [{end: done}]}";
        assertThat(schema.validate(json(noEnglish), InputFormat.JSON)).isNotEmpty();
    }

    private static String json(String yaml) throws IOException {
        return new YAMLMapper().readTree(yaml).toString();
    }
}
