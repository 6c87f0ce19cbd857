package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.knowledge.exchange.Column.Kind;
import com.cgpay.support.training.ArticleContent;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles as the lines of a table: one a line, with as many columns of questions as the longest needs. Stateless. */
final class SheetArticles {

    private static final List<Kind> ALWAYS = List.of(
            Kind.ID,
            Kind.LANGUAGE,
            Kind.TITLE,
            Kind.GROUP,
            Kind.INTENT,
            Kind.REVIEW,
            Kind.FROM,
            Kind.UNTIL,
            Kind.MARKDOWN);

    private SheetArticles() {}

    static Contents read(String file, Sheet sheet, Defaults defaults) {
        List<Mistake> mistakes = new ArrayList<>();
        List<@Nullable Column> columns = new ArrayList<>();
        for (int i = 0; i < sheet.header().size(); i++) {
            Optional<Column> column = Column.of(sheet.header().get(i));
            columns.add(column.orElse(null));
            if (column.isEmpty() && !sheet.header().get(i).isBlank()) {
                mistakes.add(Mistake.noted(
                        file + ", column " + (i + 1),
                        "nothing is called \u201c" + sheet.header().get(i).strip() + "\u201d; the column is ignored."));
            }
        }
        checkHeader(file, columns);
        sheet.broken()
                .forEach(line -> mistakes.add(
                        Mistake.skipped(file + ", line " + line, "the quotation marks of the line are not in order.")));
        List<Entry> entries = new ArrayList<>();
        for (Sheet.Line line : sheet.lines()) {
            if (!line.isEmpty()) {
                String where = file + ", line " + line.number();
                try {
                    entries.add(new LineReader(columns, line.cells(), defaults).entry(where));
                } catch (IllegalArgumentException e) {
                    mistakes.add(Mistake.skipped(where, Objects.requireNonNull(e.getMessage())));
                }
            }
        }
        return new Contents(entries, mistakes);
    }

    private static void checkHeader(String file, List<@Nullable Column> columns) {
        List<Kind> kinds =
                columns.stream().filter(Objects::nonNull).map(Column::kind).toList();
        boolean asked = kinds.contains(Kind.TITLE) || kinds.contains(Kind.QUESTION);
        boolean answered = kinds.contains(Kind.ANSWER) || kinds.contains(Kind.MARKDOWN);
        if (!asked || !answered) {
            throw new DataException(file + ": the first line names the columns; at least "
                    + (asked ? "" : "a title or question") + (asked || answered ? "" : " and ")
                    + (answered ? "" : "an answer") + " is needed.");
        }
    }

    /** Reads one line. */
    private record LineReader(List<@Nullable Column> columns, List<String> cells, Defaults defaults) {

        Entry entry(String where) {
            if (cells.size() > columns.size()) {
                throw new IllegalArgumentException("the line has " + cells.size() + " cells under " + columns.size()
                        + " names; look for a quotation mark too few.");
            }
            List<String> questions = all(Kind.QUESTION);
            String title =
                    first(Kind.TITLE).or(() -> questions.stream().findFirst()).orElse("");
            Language language = first(Kind.LANGUAGE)
                    .map(code -> Language.of(
                                    code.strip().toLowerCase(Locale.ROOT).replaceAll("[-_].*", ""))
                            .orElseThrow(() -> new IllegalArgumentException("the language is zh or en.")))
                    .orElse(defaults.language());
            ArticleContent content = new ArticleContent(
                    title,
                    first(Kind.GROUP).orElse(Defaults.GROUP),
                    first(Kind.INTENT).orElse(Article.NO_INTENT),
                    first(Kind.REVIEW).map(text -> day("review", text)).orElse(defaults.review()),
                    questions,
                    all(Kind.UNLIKE),
                    first(Kind.RELATED).map(LineReader::listed).orElse(List.of()),
                    first(Kind.FROM).map(text -> day("from", text)).orElse(null),
                    first(Kind.UNTIL).map(text -> day("until", text)).orElse(null),
                    variants(),
                    body());
            return new Entry(
                    where,
                    first(Kind.ID).map(ArticleIds::tidy).orElseGet(() -> ArticleIds.of(title)),
                    language,
                    content);
        }

        private String body() {
            return first(Kind.MARKDOWN)
                    .or(() -> first(Kind.ANSWER)
                            .map(answer -> HtmlAnswer.isHtml(answer) ? HtmlAnswer.toMarkdown(answer) : answer))
                    .orElse("");
        }

        private Map<String, String> variants() {
            Map<String, String> variants = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                Column column = columns.get(i);
                if (column != null
                        && column.kind() == Kind.VARIANT
                        && !cells.get(i).isBlank()) {
                    variants.put(column.channel(), cells.get(i));
                }
            }
            return variants;
        }

        private static List<String> listed(String cell) {
            return Arrays.stream(cell.split("[,;\uFF0C\uFF1B\u3001\\s]+", -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }

        private static LocalDate day(String key, String text) {
            try {
                return LocalDate.parse(text.strip().replace('/', '-'));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("the " + key + " date is a day such as 2027-05-31.", e);
            }
        }

        private Optional<String> first(Kind kind) {
            return all(kind).stream().findFirst();
        }

        private List<String> all(Kind kind) {
            return IntStream.range(0, Math.min(cells.size(), columns.size()))
                    .filter(i -> {
                        Column column = columns.get(i);
                        return column != null
                                && column.kind() == kind
                                && !cells.get(i).isBlank();
                    })
                    .mapToObj(i -> cells.get(i).strip())
                    .toList();
        }
    }

    static Sheet write(Collection<Article> articles) {
        int questions = most(articles, ArticleContent::questions);
        int unlike = most(articles, ArticleContent::unlike);
        TreeSet<String> channels = new TreeSet<>();
        articles.forEach(article -> channels.addAll(article.content().variants().keySet()));
        List<String> header = new ArrayList<>(ALWAYS.stream().map(Kind::header).toList());
        channels.forEach(channel -> header.add(Kind.VARIANT.header() + " " + channel));
        header.add(Kind.RELATED.header());
        numbered(Kind.QUESTION, questions).forEach(header::add);
        numbered(Kind.UNLIKE, unlike).forEach(header::add);
        List<Sheet.Line> lines = new ArrayList<>();
        for (Article article : articles) {
            lines.add(new Sheet.Line(lines.size() + 2, cells(article, channels, questions, unlike)));
        }
        return new Sheet(header, lines, List.of());
    }

    private static int most(Collection<Article> articles, Function<ArticleContent, List<String>> of) {
        return articles.stream()
                .mapToInt(article -> of.apply(article.content()).size())
                .max()
                .orElse(0);
    }

    private static Stream<String> numbered(Kind kind, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> kind.header() + " " + i);
    }

    private static List<String> cells(Article article, Collection<String> channels, int questions, int unlike) {
        ArticleContent content = article.content();
        List<String> cells = new ArrayList<>(List.of(
                article.id(),
                article.language().code(),
                content.title(),
                content.group(),
                content.intent(),
                content.review().toString(),
                day(content.from()),
                day(content.until()),
                content.body()));
        channels.forEach(channel -> cells.add(content.variants().getOrDefault(channel, "")));
        cells.add(String.join(", ", content.related()));
        cells.addAll(filled(content.questions(), questions));
        cells.addAll(filled(content.unlike(), unlike));
        return cells;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static List<String> filled(List<String> texts, int length) {
        List<String> filled = new ArrayList<>(texts);
        while (filled.size() < length) {
            filled.add("");
        }
        return filled;
    }
}
