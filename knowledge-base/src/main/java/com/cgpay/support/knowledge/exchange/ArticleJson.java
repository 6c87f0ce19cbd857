package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Articles as a JSON array, for programs. Stateless. */
final class ArticleJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)) // no null inside a list or map
            .build();

    private ArticleJson() {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Item(
            @Nullable String id,
            @Nullable String language,
            @Nullable String title,
            @Nullable String group,
            @Nullable String intent,
            @Nullable String review,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<String> questions,
            @Nullable List<String> unlike,
            @Nullable List<String> related,
            @Nullable Map<String, String> variants,
            @Nullable String body) {

        static Item of(Article article) {
            ArticleContent content = article.content();
            return new Item(
                    article.id(),
                    article.language().code(),
                    content.title(),
                    content.group(),
                    content.intent(),
                    content.review().toString(),
                    Objects.toString(content.from(), null),
                    Objects.toString(content.until(), null),
                    content.questions(),
                    content.unlike(),
                    content.related(),
                    content.variants(),
                    content.body());
        }

        Entry entry(String where, Defaults defaults) {
            if (title == null || body == null) {
                throw new IllegalArgumentException("title and body are needed.");
            }
            Language itsLanguage = language == null
                    ? defaults.language()
                    : Language.of(language)
                            .orElseThrow(() -> new IllegalArgumentException("the language is zh or en."));
            LocalDate itsReview = day(review);
            return new Entry(
                    where,
                    id == null ? ArticleIds.of(title) : id,
                    itsLanguage,
                    new ArticleContent(
                            title,
                            group == null ? Defaults.GROUP : group,
                            intent == null ? Article.NO_INTENT : intent,
                            itsReview == null ? defaults.review() : itsReview,
                            questions == null ? List.of() : questions,
                            unlike == null ? List.of() : unlike,
                            related == null ? List.of() : related,
                            day(from),
                            day(until),
                            variants == null ? Map.of() : variants,
                            body));
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("a date is a day such as 2027-05-31.", e);
            }
        }
    }

    static Contents read(String file, byte[] bytes, Defaults defaults) {
        List<Entry> entries = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        int number = 0;
        for (JsonNode node : array(file, bytes)) {
            String where = file + ", article " + ++number;
            try {
                entries.add(item(where, node).entry(where, defaults));
            } catch (IllegalArgumentException e) {
                mistakes.add(Mistake.skipped(where, Objects.requireNonNull(e.getMessage())));
            }
        }
        return new Contents(entries, mistakes);
    }

    private static JsonNode array(String file, byte[] bytes) {
        try {
            JsonNode array = JSON.readTree(bytes);
            if (!array.isArray()) {
                throw new DataException(file + ": the file is no JSON array of articles.");
            }
            return array;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new DataException(
                    file + ", line " + line
                            + ": here the file is no JSON; look for a comma, quotation mark or bracket too many or too few.",
                    e);
        } catch (IOException e) {
            throw new DataException(file + ": the file is no JSON.", e);
        }
    }

    /** A program wrote the file, so what is wrong with one article is wrong with many: nothing of it is imported. */
    private static Item item(String where, JsonNode node) {
        if (!node.isObject()) {
            throw new DataException(where + ": an article is an object with title, body and other fields.");
        }
        try {
            return JSON.treeToValue(node, Item.class);
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new DataException(
                    where + ": \u201c" + e.getPropertyName() + "\u201d is none of these: " + known + ".", e);
        } catch (JsonMappingException e) {
            String field = e.getPath().getFirst().getFieldName();
            throw new DataException(
                    where + ": the field " + field
                            + " cannot be read; is it a text where a list belongs, or the other way round?",
                    e);
        } catch (JsonProcessingException e) {
            throw new DataException(where + ": the article cannot be read.", e);
        }
    }

    static byte[] write(Collection<Article> articles) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            String text = JSON.writer(printer)
                    .writeValueAsString(articles.stream().map(Item::of).toList());
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and lists of texts can always be written as JSON.", e);
        }
    }
}
