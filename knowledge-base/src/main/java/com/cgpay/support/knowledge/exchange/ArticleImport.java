package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.knowledge.ArticleCheck;
import com.cgpay.support.knowledge.ArticleDraft;
import com.cgpay.support.knowledge.InvalidArticle;
import com.cgpay.support.knowledge.store.Articles;
import com.cgpay.support.knowledge.store.Articles.Taken;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes articles over from files. What is wrong is left out and told with its place; all the rest is taken over in one
 * transaction, so that customers see the old knowledge or the new and never half of it, also when the disk is full or
 * the process is killed. Safe for all threads; of two imports at once the later builds on the earlier.
 */
public final class ArticleImport {

    private final Articles articles;
    private final ArticleCheck check;

    public ArticleImport(Articles articles, ArticleCheck check) {
        this.articles = articles;
        this.check = check;
    }

    /**
     * How to import.
     *
     * @param publish whether customers see the articles at once
     * @param dryRun whether to say only what would happen
     */
    public record Options(Defaults defaults, String author, boolean publish, boolean dryRun) {}

    /** What became of an article, or would. */
    public record Change(String id, Language language, String title, Taken taken) {

        static Change of(ArticleDraft draft, Taken taken) {
            return new Change(draft.id(), draft.language(), draft.content().title(), taken);
        }
    }

    /**
     * What happened, or would.
     *
     * @param articles all that were not left out, in their order
     */
    public record Report(List<Change> articles, List<Mistake> mistakes) {

        public Report {
            articles = List.copyOf(articles);
            mistakes = List.copyOf(mistakes);
        }

        public long created() {
            return of(Taken.CREATED).count();
        }

        public long changed() {
            return of(Taken.CHANGED).count();
        }

        public long unchanged() {
            return of(Taken.UNCHANGED).count();
        }

        /** The articles that became this. */
        public Stream<Change> of(Taken taken) {
            return articles.stream().filter(article -> article.taken() == taken);
        }

        public long skipped() {
            return mistakes.stream().filter(Mistake::skipped).count();
        }
    }

    /** Imports a file, or a folder of Markdown files. */
    public Report run(Path path, Options options, Progress progress) {
        progress.stage("Reading", 0, 1);
        return take(ArticleFiles.read(path, options.defaults), options, progress);
    }

    /** Imports what was uploaded under this name. */
    public Report run(String name, byte[] bytes, Options options) {
        return take(ArticleFiles.read(name, bytes, options.defaults), options, Progress.UNSEEN);
    }

    private Report take(Contents contents, Options options, Progress progress) {
        List<Mistake> mistakes = new ArrayList<>(contents.mistakes());
        List<ArticleDraft> drafts = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Entry entry : contents.entries()) {
            try {
                String before =
                        places.putIfAbsent(entry.id() + "." + entry.language().code(), entry.where());
                if (before != null) {
                    throw new InvalidArticle("The article " + entry.id() + " is in " + before + " already.");
                }
                drafts.add(checked(entry));
            } catch (InvalidArticle e) {
                mistakes.add(Mistake.skipped(
                        entry.where(), entry.content().title(), Objects.requireNonNull(e.getMessage())));
            }
        }
        mistakes.addAll(sharedQuestions(contents.entries()));
        mistakes.addAll(strayLinks(contents.entries()));
        List<Taken> taken = options.dryRun
                ? articles.dryRun(drafts)
                : articles.take(
                        drafts,
                        options.author,
                        options.publish,
                        done -> progress.stage("Storing the articles", done, drafts.size()));
        List<Change> changes = IntStream.range(0, drafts.size())
                .mapToObj(at -> Change.of(drafts.get(at), taken.get(at)))
                .toList();
        return new Report(changes, mistakes);
    }

    private ArticleDraft checked(Entry entry) {
        ArticleDraft draft = new ArticleDraft(entry.id(), entry.language(), 0, entry.content());
        check.require(draft);
        return draft;
    }

    /** Customers are not led on to what there is not. */
    private List<Mistake> strayLinks(List<Entry> entries) {
        record Known(String id, Language language) {}
        Set<Known> known = Stream.concat(
                        articles.list().stream().map(article -> new Known(article.id(), article.language())),
                        entries.stream().map(entry -> new Known(entry.id(), entry.language())))
                .collect(Collectors.toSet());
        return entries.stream()
                .flatMap(entry -> entry.content().related().stream()
                        .filter(related -> !known.contains(new Known(related, entry.language())))
                        .map(related -> Mistake.noted(
                                entry.where(),
                                "leads on to " + related + ", of which there is no article in this language.")))
                .toList();
    }

    /** Two articles that are asked for alike take customers from one another. */
    private static List<Mistake> sharedQuestions(List<Entry> entries) {
        record Asked(Language language, String folded) {}
        Map<Asked, Entry> first = new HashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (Entry entry : entries) {
            Stream.concat(Stream.of(entry.content().title()), entry.content().questions().stream())
                    .map(question -> new Asked(entry.language(), Folding.fold(question)))
                    .distinct()
                    .forEach(asked -> {
                        Entry other = first.putIfAbsent(asked, entry);
                        if (other != null && !other.id().equals(entry.id())) {
                            mistakes.add(Mistake.noted(
                                    entry.where(), "asks what " + other.where() + " asks; keep it in one of the two."));
                        }
                    });
        }
        return mistakes;
    }
}
