package com.cgpay.support.intents;

import com.cgpay.support.language.Folding;
import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.language.Writing;
import com.cgpay.support.noise.Corrector;
import com.cgpay.support.signals.Signals;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.VectorFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Understands texts: the one door to everything on this floor. Immutable after loading, safe for all threads; call it
 * from platform threads, since the encoder is native code.
 */
public final class Understander implements AutoCloseable {

    /** Raised with every change of features or training, so that models of an older program are not used. */
    private static final int FORMAT = 6;

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
    public static Understander load(TrainingData data, Path folder, IntentTrainer.Progress progress) {
        List<CompletableFuture<Prepared>> preparing = Arrays.stream(Language.values())
                .map(language -> CompletableFuture.supplyAsync(() -> prepare(data, language, folder)))
                .toList();
        Map<Language, LanguageModel> models = new EnumMap<>(Language.class);
        List<String> fingerprints = new ArrayList<>();
        for (CompletableFuture<Prepared> each : preparing) {
            Prepared prepared = each.join();
            IntentClassifier classifier = prepared.kept.orElseGet(() -> train(prepared, folder, progress));
            models.put(prepared.language, new LanguageModel(prepared.encoder, prepared.corrector, classifier));
            fingerprints.add(prepared.fingerprint);
        }
        return new Understander(models, String.join("-", fingerprints));
    }

    /** A language's encoder, and its classifier if that was trained before. */
    private record Prepared(
            Language language,
            List<Utterance> utterances,
            String fingerprint,
            Path file,
            SentenceEncoder encoder,
            Corrector corrector,
            Optional<IntentClassifier> kept) {}

    private static Prepared prepare(TrainingData data, Language language, Path folder) {
        List<Utterance> utterances = data.utterances().stream()
                .filter(utterance -> utterance.language() == language)
                .toList();
        String fingerprint = fingerprint(language, utterances);
        Path file = folder.resolve("intents-" + language.code() + "-" + fingerprint + ".model");
        List<String> folded =
                utterances.stream().map(u -> Folding.fold(u.text())).toList();
        SentenceEncoder encoder = SentenceEncoder.load(language, folder);
        return new Prepared(
                language,
                utterances,
                fingerprint,
                file,
                encoder,
                Corrector.of(language, folded, encoder::knows),
                ClassifierFile.read(file, language));
    }

    private static IntentClassifier train(Prepared prepared, Path folder, IntentTrainer.Progress progress) {
        Language language = prepared.language;
        IntentClassifier trained = IntentTrainer.train(
                language,
                labelled(prepared.utterances, language, prepared.encoder, folder, progress),
                (stage, done, of) -> progress.stage(stage + " " + language.code(), done, of));
        ClassifierFile.write(prepared.file, trained);
        return trained;
    }

    private static List<LabelledText> labelled(
            List<Utterance> utterances,
            Language language,
            SentenceEncoder encoder,
            Path folder,
            IntentTrainer.Progress progress) {
        List<String> folded =
                utterances.stream().map(u -> Folding.fold(u.text())).toList();
        List<SentenceVector> vectors = VectorFile.ofUtterances(folder, language, encoder)
                .encode(folded, (done, of) -> progress.stage("read utterances " + language.code(), done, of));
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            texts.add(new LabelledText(
                    folded.get(i), vectors.get(i), utterances.get(i).intent()));
        }
        return texts;
    }

    private static String fingerprint(Language language, List<Utterance> utterances) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((FORMAT + SentenceEncoder.model(language)).getBytes(StandardCharsets.UTF_8));
            for (Utterance utterance : utterances) {
                digest.update((utterance.intent() + '\t' + utterance.text() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Names exactly the data and the program that the models were trained from. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The cheap part of understanding, which also tells whether two texts are the same question. */
    public static Reading read(String text) {
        return new Reading(Folding.fold(text), LanguageDetector.detect(text));
    }

    /** Understands a text; one in Latin letters may be pinyin, and then it is Chinese. */
    public Understanding understand(Reading reading) {
        Language language = reading.writing().language();
        LanguageModel.View view = model(language).view(reading.folded());
        if (language == Language.EN) {
            Optional<LanguageModel.View> pinyin = model(Language.ZH)
                    .viewOfPinyin(reading.folded())
                    .filter(chinese -> chinese.sureness() > view.sureness());
            if (pinyin.isPresent()) {
                return understanding(Writing.plain(Language.ZH), reading, pinyin.get());
            }
        }
        return understanding(reading.writing(), reading, view);
    }

    /** Understands a text whose vector is known already. */
    public Understanding understand(Reading reading, SentenceVector vector) {
        Writing writing = reading.writing();
        return understanding(writing, reading, model(writing.language()).view(reading.folded(), vector));
    }

    private static Understanding understanding(Writing writing, Reading reading, LanguageModel.View view) {
        return new Understanding(
                new Reading(view.folded(), writing),
                view.classification(),
                Signals.in(reading.folded()),
                view.vector());
    }

    /** The training texts of a language, each as models that never saw it classify it. */
    public List<HeldOutText> heldOut(Language language) {
        return model(language).classifier().heldOut();
    }

    /** The encoder of a language, for those who keep vectors of their own. */
    public SentenceEncoder encoder(Language language) {
        return model(language).encoder();
    }

    private LanguageModel model(Language language) {
        return Objects.requireNonNull(models.get(language));
    }

    @Override
    public void close() {
        models.values().forEach(model -> model.encoder().close());
    }
}
