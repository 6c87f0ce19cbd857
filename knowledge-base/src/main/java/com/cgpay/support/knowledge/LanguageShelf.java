package com.cgpay.support.knowledge;

import com.cgpay.support.intents.HeldOutText;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.intents.Understanding;
import com.cgpay.support.knowledge.budget.Confidence;
import com.cgpay.support.knowledge.search.QuestionIndex;
import com.cgpay.support.knowledge.search.QuestionIndex.Except;
import com.cgpay.support.knowledge.search.Votes.Candidate;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.VectorFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The published articles of one language, their index, and how far to trust it. Reads are safe for all threads. */
final class LanguageShelf implements AutoCloseable {

    private static final int MOST_MATCHES = 5;

    private final Language language;
    private final Understander understander;
    private final Path folder;
    private final QuestionIndex index;
    private volatile Map<String, Article> published = Map.of();
    private volatile Confidence confidence = new Confidence.Lessons().learn();

    LanguageShelf(Language language, Understander understander, Path folder) {
        this.language = language;
        this.understander = understander;
        this.folder = folder;
        this.index = new QuestionIndex(language);
    }

    Language language() {
        return language;
    }

    Map<String, Article> published() {
        return published;
    }

    /** A published question. */
    private record Asked(String article, String folded) {}

    /** Indexes everything for the first time and learns the confidence from it. */
    void fill(List<Article> articles, KnowledgeBase.Progress progress) {
        List<String> ids = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (Article article : articles) {
            questionsOf(article).forEach(question -> {
                ids.add(article.id());
                questions.add(question);
            });
        }
        Path cache = folder.resolve("questions-" + SentenceEncoder.model(language) + ".vectors");
        List<SentenceVector> vectors = new VectorFile(cache, understander.encoder(language))
                .encode(questions, (done, of) -> progress.stage("index questions " + language.code(), done, of));
        List<Asked> asked = new ArrayList<>();
        Map<String, List<QuestionIndex.Entry>> entries = new HashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            asked.add(new Asked(ids.get(i), questions.get(i)));
            entries.computeIfAbsent(ids.get(i), _ -> new ArrayList<>())
                    .add(new QuestionIndex.Entry(questions.get(i), vectors.get(i)));
        }
        entries.forEach(index::put);
        index.refresh();
        published = byId(articles);
        confidence = learn(asked, progress);
    }

    /** Asks the knowledge what customers would ask, by texts that neither the index nor the models have seen. */
    private Confidence learn(List<Asked> questions, KnowledgeBase.Progress progress) {
        Path file = confidenceFile(questions);
        Optional<Confidence> kept = ConfidenceFile.read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        List<HeldOutText> texts = understander.heldOut(language);
        List<SentenceVector> vectors = VectorFile.ofUtterances(folder, language, understander.encoder(language))
                .encode(texts.stream().map(HeldOutText::folded).toList(), (_, _) -> {});
        Confidence.Lessons lessons = new Confidence.Lessons();
        for (int i = 0; i < texts.size(); i++) {
            HeldOutText text = texts.get(i);
            List<Candidate> candidates = index.candidates(text.folded(), vectors.get(i), new Except.Nothing());
            lessons.add(candidates, text.intent(), text.classification(), this::intentOf);
            progress.stage("learn confidence " + language.code(), i + 1, texts.size());
        }
        Confidence learnt = lessons.learn();
        ConfidenceFile.write(file, learnt);
        return learnt;
    }

    private Path confidenceFile(List<Asked> questions) {
        int contents = 0;
        for (Asked asked : questions) {
            contents = 31 * contents + asked.article.hashCode();
            contents = 31 * contents + asked.folded.hashCode();
        }
        return folder.resolve(
                "confidence-%s-%s-%08x.txt".formatted(language.code(), understander.fingerprint(), contents));
    }

    private String intentOf(String id) {
        Article article = published.get(id);
        return article == null ? "" : article.intent();
    }

    /** Brings the index to these articles, touching only those that changed. */
    void update(List<Article> articles) {
        Map<String, Article> next = byId(articles);
        for (Article article : articles) {
            Article before = published.get(article.id());
            if (before == null || before.revision() != article.revision()) {
                index.put(
                        article.id(),
                        questionsOf(article)
                                .map(question -> new QuestionIndex.Entry(
                                        question, understander.encoder(language).encode(question)))
                                .toList());
            }
        }
        published.keySet().stream().filter(id -> !next.containsKey(id)).forEach(id -> index.put(id, List.of()));
        index.refresh();
        published = next;
    }

    /** The title is a question like any other. */
    private static Stream<String> questionsOf(Article article) {
        return Stream.concat(Stream.of(article.title()), article.questions().stream())
                .map(Folding::fold)
                .filter(question -> !question.isEmpty())
                .distinct();
    }

    private static Map<String, Article> byId(List<Article> articles) {
        Map<String, Article> byId = new HashMap<>();
        articles.forEach(article -> byId.put(article.id(), article));
        return Map.copyOf(byId);
    }

    List<ArticleMatch> find(Understanding understanding) {
        List<Candidate> candidates =
                index.candidates(understanding.reading().folded(), understanding.vector(), new Except.Nothing());
        List<ArticleMatch> matches = new ArrayList<>();
        for (int rank = 0; rank < Math.min(MOST_MATCHES, candidates.size()); rank++) {
            Candidate candidate = candidates.get(rank);
            Article article = published.get(candidate.article());
            if (article != null) {
                double intent = understanding.probability(article.intent());
                matches.add(new ArticleMatch(
                        article,
                        candidate.share(),
                        confidence.of(candidates, rank, intent, understanding.inScope()),
                        new Evidence(
                                candidate.question(),
                                candidate.cosine(),
                                candidate.wordShare(),
                                candidate.meaningShare(),
                                intent)));
            }
        }
        matches.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
        return matches;
    }

    @Override
    public void close() {
        index.close();
    }
}
