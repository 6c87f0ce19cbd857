package com.cgpay.support.intents;

import com.cgpay.support.language.Folding;
import com.cgpay.support.noise.Corrector;
import com.cgpay.support.signals.LabelledSentence;
import com.cgpay.support.signals.Signals;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.Progress;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.Utterance;
import com.cgpay.support.vectors.CacheFile;
import com.cgpay.support.vectors.SentenceEncoder;
import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.VectorFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models of one language where an earlier start kept them; what is missing is trained. The file is a cache, named
 * after all that it was trained from. Not for two threads at once.
 */
final class ModelStore {

    private static final Logger LOG = LoggerFactory.getLogger(ModelStore.class);

    /** Raised with every change of features, views or training, so that models of an older program are not used. */
    private static final int FORMAT = 24;

    private final Language language;
    private final Path folder;
    private final List<Utterance> utterances;
    private final List<LabelledSentence> sentences;
    private final String fingerprint;
    private final SentenceEncoder encoder;
    private final Corrector corrector;
    private final Path file;
    private final Optional<Learnt> kept;

    /** Reads what is there. */
    ModelStore(TrainingData data, Language language, Path folder) {
        this.language = language;
        this.folder = folder;
        this.utterances = data.utterances().stream()
                .filter(utterance -> utterance.language() == language)
                .toList();
        this.sentences = data.signals().stream()
                .filter(sentence -> sentence.language() == language)
                .map(LabelledSentence::of)
                .toList();
        this.encoder = SentenceEncoder.load(language, folder);
        this.fingerprint = fingerprint(Stream.of(
                        utterances.stream().map(utterance -> utterance.intent() + '\t' + utterance.text()),
                        sentences.stream().map(LabelledSentence::toString),
                        Signals.lines(), // by them utterances are chosen that show no signal
                        SignalsOfIntents.lines().stream())
                .flatMap(lines -> lines));
        this.corrector = Corrector.of(
                language, utterances.stream().map(ModelStore::folded).toList(), encoder::frequency);
        this.file = file("model", fingerprint);
        this.kept = ModelFile.read(file, language);
    }

    private static String folded(Utterance utterance) {
        return Folding.fold(utterance.text());
    }

    private Path file(String kind, String learntFrom) {
        return folder.resolve(beginning(kind) + learntFrom + ".model");
    }

    private String beginning(String kind) {
        return kind + "-" + language.code() + "-";
    }

    /** Names the program and some data that it learns from. */
    private String fingerprint(Stream<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((FORMAT + encoder.model()).getBytes(StandardCharsets.UTF_8));
            lines.forEach(line -> digest.update((line + '\n').getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    Language language() {
        return language;
    }

    /** Names exactly the data and the program that the models are trained from. */
    String modelFingerprint() {
        return fingerprint;
    }

    /** The models, trained where they were not kept. */
    LanguageModel model(Progress progress) {
        Learnt learnt = kept.orElseGet(
                () -> learn((stage, done, of) -> progress.stage(stage + " " + language.code(), done, of)));
        return new LanguageModel(new Views(encoder, corrector, learnt.examples(), learnt.intents()), learnt.signals());
    }

    private Learnt learn(Progress progress) {
        long start = System.nanoTime();
        List<SignalDetector.Labelled> lessons = SignalDetector.lessons(sentences, utterances);
        Map<String, SentenceVector> vectors = vectors(lessons, progress);
        Examples examples = Examples.of(vectors.values());
        List<LabelledText> texts = utterances.stream()
                .map(utterance -> labelled(folded(utterance), utterance.intent(), vectors))
                .toList();
        Learnt learnt =
                new Learnt(examples, intents(texts, examples, progress), signals(lessons, vectors, examples, progress));
        ModelFile.write(file, learnt);
        CacheFile.keepNewest(folder, beginning("model"));
        LOG.info(
                "Learnt {} from {} utterances in {} ms.",
                language.code(),
                texts.size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return learnt;
    }

    /** Most new utterances do not change what the models are calibrated by, so that is kept apart. */
    private IntentClassifier intents(List<LabelledText> texts, Examples examples, Progress progress) {
        List<LabelledText> settled = CrossValidation.settled(texts);
        Path apart =
                file("calibration", fingerprint(settled.stream().map(text -> text.intent() + '\t' + text.folded())));
        Calibration calibration = ModelFile.readCalibration(apart).orElseGet(() -> {
            Calibration learnt = CrossValidation.calibrate(language, settled, examples, progress);
            ModelFile.writeCalibration(apart, learnt);
            CacheFile.keepNewest(folder, beginning("calibration"));
            return learnt;
        });
        return IntentTrainer.train(language, texts, examples, calibration, progress);
    }

    /**
     * Nothing where nobody has labelled any sentence. Most new utterances are no lesson about signals, so what was learnt
     * of them is kept apart, too, and not learnt again.
     */
    private Optional<SignalDetector> signals(
            List<SignalDetector.Labelled> lessons,
            Map<String, SentenceVector> vectors,
            Examples examples,
            Progress progress) {
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        Path apart =
                file("signals", fingerprint(lessons.stream().map(lesson -> lesson.label() + '\t' + lesson.folded())));
        Optional<SignalDetector> known = ModelFile.readSignals(apart, language, examples);
        if (known.isPresent()) {
            return known;
        }
        List<LabelledText> texts = lessons.stream()
                .map(lesson -> labelled(lesson.folded(), lesson.label(), vectors))
                .toList();
        SignalDetector signals = SignalDetector.of(IntentTrainer.train(
                language, texts, examples, (stage, done, of) -> progress.stage(stage + " signals", done, of)));
        ModelFile.writeSignals(apart, examples, signals);
        CacheFile.keepNewest(folder, beginning("signals"));
        return Optional.of(signals);
    }

    private static LabelledText labelled(String folded, String label, Map<String, SentenceVector> vectors) {
        return new LabelledText(folded, Objects.requireNonNull(vectors.get(folded)), label);
    }

    private Map<String, SentenceVector> vectors(List<SignalDetector.Labelled> lessons, Progress progress) {
        List<String> texts = Stream.concat(
                        utterances.stream().map(ModelStore::folded),
                        lessons.stream().map(SignalDetector.Labelled::folded))
                .distinct()
                .toList();
        List<SentenceVector> encoded = VectorFile.ofUtterances(folder, encoder)
                .encode(texts, (done, of) -> progress.stage("read utterances", done, of));
        Map<String, SentenceVector> vectors = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            vectors.put(texts.get(i), encoded.get(i));
        }
        return vectors;
    }
}
