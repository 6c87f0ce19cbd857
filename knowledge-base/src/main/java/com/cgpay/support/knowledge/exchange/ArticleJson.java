package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
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
import org.jspecify.annotations.Nullable;

/** Articles as a JSON array, for programs. Stateless. */
final class ArticleJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
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
                    id == null ? Ids.of(title) : id,
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
        for (Item item : items(file, bytes)) {
            String where = file + ", article " + ++number;
            try {
                entries.add(item.entry(where, defaults));
            } catch (IllegalArgumentException e) {
                mistakes.add(Mistake.skipped(where, Objects.requireNonNull(e.getMessage())));
            }
        }
        return new Contents(entries, mistakes);
    }

    private static List<Item> items(String file, byte[] bytes) {
        try {
            return JSON.readValue(bytes, new TypeReference<List<Item>>() {});
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new DataException(
                    file + ", line " + line + ": the file is no JSON array of articles: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DataException(file + ": the file is no JSON.", e);
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
