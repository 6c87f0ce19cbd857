package com.cgpay.support.intents;

import com.cgpay.support.language.Folding;
import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.language.Writing;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.signals.Signals;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Understands texts: the one door to everything on this floor. Immutable after loading, safe for all threads; call it
 * from platform threads, since the encoder is native code.
 */
public final class Understander implements AutoCloseable {

    private final Map<Language, LanguageModel> models;
    private final String fingerprint;

    private Understander(Map<Language, LanguageModel> models, String fingerprint) {
        this.models = models;
        this.fingerprint = fingerprint;
    }

    /**
     * Loads the models that were trained from this data, or trains them.
     *
     * @param folder where models and vectors are kept between starts
     */
    public static Understander load(TrainingData data, Path folder, Progress progress) {
        List<ModelStore> stores = Arrays.stream(Language.values())
                .parallel()
                .map(language -> new ModelStore(data, language, folder))
                .toList();
        Map<Language, LanguageModel> models = new EnumMap<>(Language.class);
        List<String> fingerprints = new ArrayList<>();
        for (ModelStore store : stores) {
            models.put(store.language(), store.model(progress));
            fingerprints.add(store.modelFingerprint());
        }
        return new Understander(models, String.join("-", fingerprints));
    }

    /** Names exactly the data and the program that the models were trained from. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether texts are compared by what they mean, and not only by how they are spelt. */
    public boolean isComplete() {
        return models.values().stream()
                .allMatch(model -> model.views().encoder().isComplete());
    }

    /** The cheap part of understanding, which also tells whether two texts are the same question. */
    public static Reading read(String text) {
        return new Reading(Folding.fold(text), LanguageDetector.detect(text));
    }

    /** Understands a text; one in Latin letters may be pinyin, and then it is Chinese. */
    public Understanding understand(Reading reading) {
        Language language = reading.writing().language();
        Views.View view = model(language).views().view(reading.folded());
        if (language == Language.EN) {
            Optional<Views.View> pinyin = model(Language.ZH)
                    .viewOfPinyin(reading.folded())
                    .filter(chinese -> chinese.sureness() > view.sureness());
            if (pinyin.isPresent()) {
                return understanding(Writing.plain(Language.ZH), reading, pinyin.get());
            }
        }
        return understanding(reading.writing(), reading, view);
    }

    /** Signals are looked for in what was written, too: a warning is worth more than a tidy text. */
    private Understanding understanding(Writing writing, Reading reading, Views.View view) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        signals.addAll(model(writing.language()).signals(view.folded(), view.around(), view.classification()));
        if (!view.folded().equals(reading.folded())) {
            signals.addAll(signalsAsWritten(writing.language(), reading, view));
        }
        return new Understanding(
                new Reading(view.folded(), writing),
                view.classification(),
                signals,
                view.around().vector());
    }

    /** Letters that stand for Chinese are like no sentence of either language, so that only phrases tell anything. */
    private Set<Signal> signalsAsWritten(Language read, Reading reading, Views.View view) {
        return reading.writing().language() == read
                ? model(read).signals(reading.folded(), view.written(), view.classification())
                : Signals.in(reading.folded());
    }

    /** What the models of a language say of a folded text, whatever language it seems to be written in. */
    public Classification classify(Language language, String folded, SentenceVector vector) {
        Views views = model(language).views();
        return views.classifier().classify(folded, views.examples().around(vector));
    }

    /** The training texts of a language, each as models that never saw it classify it. */
    public HeldOutTexts heldOut(Language language) {
        return model(language).views().classifier().calibration().heldOut();
    }

    /** The encoder of a language, for those who keep vectors of their own. */
    public SentenceEncoder encoder(Language language) {
        return model(language).views().encoder();
    }

    private LanguageModel model(Language language) {
        return Objects.requireNonNull(models.get(language));
    }

    @Override
    public void close() {
        models.values().forEach(model -> model.views().encoder().close());
    }
}
