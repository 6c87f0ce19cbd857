package com.cgpay.support.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** JSON at the door: what comes in must be exactly what the API describes; what goes out leaves out what is absent. */
public final class Json {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxStringLength(100_000)
            .maxNumberLength(40)
            .maxNameLength(200)
            .build();

    public static final ObjectMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)) // no null inside a list or map
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, Json::onlyStrings)
            .build();

    private Json() {}

    /** The feature above leaves out texts, for which numbers would still be taken. */
    private static void onlyStrings(MutableCoercionConfig config) {
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /**
     * Reads a request's body.
     *
     * @throws Problem that tells the caller what is wrong, without repeating the body
     */
    public static <T> T read(byte[] body, Class<T> type) {
        try {
            T value = MAPPER.readValue(body, type);
            if (value == null) {
                throw Problem.badRequest("The body must be a JSON object.");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            Set<Object> known = new TreeSet<>(e.getKnownPropertyIds());
            throw Problem.badRequest("A field is unknown; known are "
                    + known.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        } catch (MismatchedInputException e) {
            String field = e.getPath().stream()
                    .map(reference -> String.valueOf(reference.getFieldName()))
                    .collect(Collectors.joining("."));
            throw Problem.badRequest(
                    field.isEmpty() ? "The body must be a JSON object." : "The field " + field + " has a wrong type.");
        } catch (JsonProcessingException e) {
            throw Problem.badRequest("The body is not valid JSON.");
        } catch (IOException e) {
            throw Problem.badRequest("The body cannot be read.");
        }
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON.", e);
        }
    }
}
