package com.cgpay.support.knowledge;

import com.cgpay.support.intents.Classification;
import com.cgpay.support.intents.HeldOutText;
import com.cgpay.support.intents.Understander;
import com.cgpay.support.knowledge.ranking.Corpus;
import com.cgpay.support.knowledge.ranking.Lesson;
import com.cgpay.support.knowledge.ranking.Query;
import com.cgpay.support.knowledge.ranking.QueryReader;
import com.cgpay.support.knowledge.search.QuestionIndex.Except;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.VectorFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the floor below knows of one language, as the ranking learns from it. Safe for all threads. */
final class LanguageModels implements QueryReader {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageModels.class);

    private final Language language;
    private final Understander understander;
    private final Path folder;

    LanguageModels(Language language, Understander understander, Path folder) {
        this.language = language;
        this.understander = understander;
        this.folder = folder;
    }

    @Override
    public SentenceVector encode(String folded) {
        return understander.encoder(language).encode(folded);
    }

    /** A text that the models were trained on is classified by those that were not. */
    @Override
    public Optional<Classification> classify(String folded, SentenceVector vector) {
        return understander
                .heldOut(language)
                .classification(folded)
                .or(() -> Optional.of(understander.classify(language, folded, vector)));
    }

    /** The questions of some articles with their vectors, which are kept between starts. */
    List<Corpus.Question> questions(List<Article> articles, Progress progress) {
        List<String> ids = new ArrayList<>();
        List<String> folded = new ArrayList<>();
        for (Article article : articles) {
            article.asked().forEach(question -> {
                ids.add(article.id());
                folded.add(question);
            });
        }
        List<SentenceVector> vectors = vectors("questions")
                .encode(folded, (done, of) -> progress.stage("index questions " + language.code(), done, of));
        List<Corpus.Question> questions = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            questions.add(new Corpus.Question(ids.get(i), folded.get(i), vectors.get(i)));
        }
        return questions;
    }

    /** The vectors of questions that are answered elsewhere than they seem to be; kept between starts if possible. */
    synchronized List<SentenceVector> lookAlikes(List<String> folded) {
        if (folded.isEmpty()) {
            return List.of();
        }
        try {
            return vectors("unlike").encode(folded, (_, _) -> {});
        } catch (UncheckedIOException e) {
            LOG.warn("The vectors of look-alikes could not be kept; a publication does not wait for that.", e);
            return folded.stream().map(this::encode).toList();
        }
    }

    private VectorFile vectors(String what) {
        SentenceEncoder encoder = understander.encoder(language);
        return new VectorFile(folder.resolve(what + "-" + encoder.model() + ".vectors"), encoder);
    }

    /** What customers would ask, in words that the knowledge base does not hold; an intent names its articles. */
    List<Lesson> utterances(Corpus corpus) {
        List<HeldOutText> texts = understander.heldOut(language);
        List<SentenceVector> vectors = VectorFile.ofUtterances(folder, understander.encoder(language))
                .encode(texts.stream().map(HeldOutText::folded).toList(), (_, _) -> {});
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            HeldOutText text = texts.get(i);
            Query query = new Query(text.folded(), vectors.get(i), Optional.of(text.classification()));
            lessons.add(new Lesson(query, corpus.articlesOf(text.intent()), null, new Except.Nothing()));
        }
        return lessons;
    }
}
