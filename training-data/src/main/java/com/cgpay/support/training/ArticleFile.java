package com.cgpay.support.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article as a file for people: front matter in YAML, then the answer in Markdown. What is empty is left out. */
public final class ArticleFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private static final Pattern FENCE = Pattern.compile("(?m)^---[ \\t]*\\R?$");

    private ArticleFile() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record FrontMatter(
            String title,
            String group,
            String intent,
            String review,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<String> questions,
            @Nullable List<String> unlike,
            @Nullable List<String> related,
            @Nullable Map<String, String> variants) {}

    /**
     * Reads an article.
     *
     * @param file its name, for messages
     * @throws DataException that names the file and what is wrong
     */
    public static ArticleContent read(String file, String text) {
        String[] parts = FENCE.split(text, 3);
        if (parts.length < 3 || !parts[0].isBlank()) {
            throw new DataException(file
                    + ": an article starts with its front matter between two lines of ---, followed by the answer.");
        }
        FrontMatter front = front(file, parts[1]);
        if (Stream.of(front.title, front.group, front.intent, front.review).anyMatch(Objects::isNull)) {
            throw new DataException(file + ": the front matter needs title, group, intent and review.");
        }
        return new ArticleContent(
                front.title,
                front.group,
                front.intent,
                day(file, "review", front.review),
                stripped(front.questions),
                stripped(front.unlike),
                stripped(front.related),
                front.from == null ? null : day(file, "from", front.from),
                front.until == null ? null : day(file, "until", front.until),
                front.variants == null ? Map.of() : front.variants,
                parts[2]);
    }

    private static FrontMatter front(String file, String yaml) {
        try {
            return YAML.readValue(yaml, FrontMatter.class);
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new DataException(file + ": “" + e.getPropertyName() + "” is none of these: " + known + ".", e);
        } catch (JsonMappingException e) {
            String key = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("front matter");
            throw new DataException(
                    file + ": the " + key
                            + " cannot be read; is it a text where a list belongs, or the other way round?",
                    e);
        } catch (JsonProcessingException e) {
            throw new DataException(file + ": the front matter is no YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static List<String> stripped(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().filter(Objects::nonNull).map(String::strip).toList();
    }

    private static LocalDate day(String file, String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new DataException(file + ": " + key + " is a day such as 2027-05-31.", e);
        }
    }

    /** The text of the file; reading it gives the same article. */
    public static String write(ArticleContent article) {
        FrontMatter front = new FrontMatter(
                article.title(),
                article.group(),
                article.intent(),
                article.review().toString(),
                article.from() == null ? null : article.from().toString(),
                article.until() == null ? null : article.until().toString(),
                article.questions(),
                article.unlike(),
                article.related(),
                article.variants());
        try {
            return "---\n" + YAML.writeValueAsString(front) + "---\n" + article.body() + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and lists of texts can always be written as YAML.", e);
        }
    }
}
