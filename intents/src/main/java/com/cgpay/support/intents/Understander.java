package com.cgpay.support.intents;

import com.cgpay.support.language.Folding;
import com.cgpay.support.language.LanguageDetector;
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
    private static final int FORMAT = 5;

    private final Map<Language, Model> models;
    private final String fingerprint;

    private Understander(Map<Language, Model> models, String fingerprint) {
        this.models = models;
        this.fingerprint = fingerprint;
    }

    private record Model(SentenceEncoder encoder, IntentClassifier classifier) {}

    /**
     * Loads the models that were trained from this data, or trains them.
     *
     * @param folder where models and vectors are kept between starts
     */
    public static Understander load(TrainingData data, Path folder, IntentTrainer.Progress progress) {
        List<CompletableFuture<Prepared>> preparing = Arrays.stream(Language.values())
                .map(language -> CompletableFuture.supplyAsync(() -> prepare(data, language, folder)))
                .toList();
        Map<Language, Model> models = new EnumMap<>(Language.class);
        List<String> fingerprints = new ArrayList<>();
        for (CompletableFuture<Prepared> each : preparing) {
            Prepared prepared = each.join();
            IntentClassifier classifier = prepared.kept.orElseGet(() -> train(prepared, folder, progress));
            models.put(prepared.language, new Model(prepared.encoder, classifier));
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
            Optional<IntentClassifier> kept) {}

    private static Prepared prepare(TrainingData data, Language language, Path folder) {
        List<Utterance> utterances = data.utterances().stream()
                .filter(utterance -> utterance.language() == language)
                .toList();
        String fingerprint = fingerprint(language, utterances);
        Path file = folder.resolve("intents-" + language.code() + "-" + fingerprint + ".model");
        return new Prepared(
                language,
                utterances,
                fingerprint,
                file,
                SentenceEncoder.load(language, folder),
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

    public Understanding understand(Reading reading) {
        SentenceVector vector = model(reading.writing().language()).encoder.encode(reading.folded());
        return understand(reading, vector);
    }

    /** Understands a text whose vector is known already. */
    public Understanding understand(Reading reading, SentenceVector vector) {
        Classification classification =
                model(reading.writing().language()).classifier.classify(reading.folded(), vector);
        return new Understanding(reading, classification, Signals.in(reading.folded()), vector);
    }

    /** The training texts of a language, each as models that never saw it classify it. */
    public List<HeldOutText> heldOut(Language language) {
        return model(language).classifier.heldOut();
    }

    /** The encoder of a language, for those who keep vectors of their own. */
    public SentenceEncoder encoder(Language language) {
        return model(language).encoder;
    }

    private Model model(Language language) {
        return Objects.requireNonNull(models.get(language));
    }

    @Override
    public void close() {
        models.values().forEach(model -> model.encoder.close());
    }
}
