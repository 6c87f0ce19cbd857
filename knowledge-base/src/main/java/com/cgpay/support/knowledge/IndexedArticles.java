package com.cgpay.support.knowledge;

import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.training.Progress;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the index of one language at what is published. Changes by one thread at a time. */
record IndexedArticles(QuestionIndex index, LanguageModels models) implements AutoCloseable {

    /** More new questions than this are found by words first, and by meaning when all of them are encoded. */
    private static final int MANY = 500;

    /** From what is published to what is to be. */
    record Change(List<Article> next, List<Article> fresh, List<String> gone) {

        static Change between(Map<String, Article> published, List<Article> next) {
            Set<String> ids = next.stream().map(Article::id).collect(Collectors.toSet());
            return new Change(
                    next,
                    next.stream().filter(article -> isFresh(published, article)).toList(),
                    published.keySet().stream().filter(id -> !ids.contains(id)).toList());
        }

        private static boolean isFresh(Map<String, Article> published, Article article) {
            Article old = published.get(article.id());
            return old == null || old.revision() != article.revision();
        }

        boolean isEmpty() {
            return fresh.isEmpty() && gone.isEmpty();
        }

        boolean isLarge() {
            return fresh.stream().mapToLong(article -> article.asked().count()).sum() > MANY;
        }

        /** Articles that stay as they are and are found by their words alone so far. */
        Change stillToEncode(Set<String> unencoded) {
            Set<String> news = fresh.stream().map(Article::id).collect(Collectors.toSet());
            List<Article> still = next.stream()
                    .filter(article -> unencoded.contains(article.id()) && !news.contains(article.id()))
                    .toList();
            return new Change(next, still, List.of());
        }

        /** What is known already of articles that stay as they are. */
        List<Corpus.Question> kept(List<Corpus.Question> before) {
            Set<String> stay = next.stream().map(Article::id).collect(Collectors.toCollection(HashSet::new));
            fresh.forEach(article -> stay.remove(article.id()));
            return before.stream()
                    .filter(question -> stay.contains(question.article()))
                    .toList();
        }
    }

    /** Indexes everything for the first time. */
    List<Corpus.Question> fill(List<Article> articles, Progress progress) {
        List<Corpus.Question> questions = models.questions(articles, progress);
        put(questions);
        return questions;
    }

    /** Makes what is new findable by its words; takes milliseconds where encoding takes minutes. */
    void showByWords(Change change) {
        change.gone.forEach(id -> index.put(id, List.of()));
        change.fresh.forEach(article -> index.put(
                article.id(),
                article.asked()
                        .map(asked -> new QuestionIndex.Indexed(asked, null))
                        .toList()));
        index.refresh();
    }

    /** Brings the index to what is to be; all questions that there are then. */
    List<Corpus.Question> show(Change change, List<Corpus.Question> before) {
        return show(change, before, encoded(change.fresh));
    }

    private List<Corpus.Question> show(Change change, List<Corpus.Question> before, List<Corpus.Question> fresh) {
        change.gone.forEach(id -> index.put(id, List.of()));
        return add(
                fresh,
                change.kept(before),
                change.next.stream().map(Article::id).toList());
    }

    /**
     * Makes encoded questions findable; all questions that there are then.
     *
     * @param order the articles; their order names the ranking that belongs to them
     */
    List<Corpus.Question> add(List<Corpus.Question> fresh, List<Corpus.Question> kept, Collection<String> order) {
        put(fresh);
        Map<String, List<Corpus.Question>> byArticle =
                Stream.concat(kept.stream(), fresh.stream()).collect(Collectors.groupingBy(Corpus.Question::article));
        return order.stream()
                .flatMap(article -> byArticle.getOrDefault(article, List.of()).stream())
                .toList();
    }

    /** Fills an empty index with what is to be; what stays as it is need not be encoded again. */
    List<Corpus.Question> showWithKept(Change change, List<Corpus.Question> before) {
        put(change.kept(before));
        return show(change, before, change.isLarge() ? encodedTogether(change) : encoded(change.fresh));
    }

    private List<Corpus.Question> encoded(List<Article> articles) {
        return articles.stream()
                .flatMap(article ->
                        article.asked().map(asked -> new Corpus.Question(article.id(), asked, models.encode(asked))))
                .toList();
    }

    /** With those that are known already, so that the next start finds all vectors kept. */
    private List<Corpus.Question> encodedTogether(Change change) {
        Set<String> fresh = change.fresh.stream().map(Article::id).collect(Collectors.toSet());
        return models.questions(change.next, Progress.UNSEEN).stream()
                .filter(question -> fresh.contains(question.article()))
                .toList();
    }

    private void put(List<Corpus.Question> questions) {
        questions.stream()
                .collect(Collectors.groupingBy(Corpus.Question::article, TreeMap::new, Collectors.toList()))
                .forEach((article, its) -> index.put(article, entries(its)));
        index.refresh();
    }

    private static List<QuestionIndex.Indexed> entries(List<Corpus.Question> questions) {
        return questions.stream()
                .map(question -> new QuestionIndex.Indexed(question.folded(), question.vector()))
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
