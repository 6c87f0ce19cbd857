package com.cgpay.support.intents;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.signals.Signal;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.CacheFile;
import com.cgpay.support.vectors.VectorTable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was learnt from the texts of a language, on disk. The file is a cache: its name holds the fingerprint of all it
 * was learnt from, and one that is missing or damaged is learnt again.
 */
final class ModelFile {

    private static final int MAGIC = 0x696e7439;

    private static final int MAGIC_OF_SIGNALS = 0x73696731;

    private static final int MAGIC_OF_CALIBRATION = 0x63616c31;

    private ModelFile() {}

    static Optional<Learnt> read(Path file, Language language) {
        return read(file, MAGIC, in -> {
            Examples examples = new Examples(VectorTable.read(in));
            IntentClassifier intents = readClassifier(in, language);
            Optional<SignalDetector> signals =
                    in.readBoolean() ? Optional.of(readDetector(in, language)) : Optional.empty();
            return new Learnt(examples, intents, signals);
        });
    }

    /**
     * The signals alone; nothing where what they were learnt among is no more, as with vectors of another encoder.
     *
     * @param examples among which they are looked for from now on
     */
    static Optional<SignalDetector> readSignals(Path file, Language language, Examples examples) {
        return read(file, MAGIC_OF_SIGNALS, in -> {
            Examples learntAmong = new Examples(VectorTable.read(in));
            if (!examples.containAll(learntAmong)) {
                throw new IOException("The signals were learnt among other examples.");
            }
            return readDetector(in, language).moved(learntAmong, examples);
        });
    }

    static Optional<Calibration> readCalibration(Path file) {
        return read(file, MAGIC_OF_CALIBRATION, ModelFile::readCalibration);
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> Optional<T> read(Path file, int magic, Reader<T> reader) {
        Optional<DataInputStream> kept = CacheFile.read(file);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (DataInputStream in = kept.get()) {
            return in.readInt() == magic ? Optional.of(reader.read(in)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void write(Path file, Learnt learnt) {
        CacheFile.write(file, out -> {
            out.writeInt(MAGIC);
            learnt.examples().table().write(out);
            writeClassifier(out, learnt.intents());
            out.writeBoolean(learnt.signals().isPresent());
            if (learnt.signals().isPresent()) {
                writeDetector(out, learnt.signals().get());
            }
        });
    }

    static void writeSignals(Path file, Examples examples, SignalDetector signals) {
        CacheFile.write(file, out -> {
            out.writeInt(MAGIC_OF_SIGNALS);
            examples.table().write(out);
            writeDetector(out, signals);
        });
    }

    static void writeCalibration(Path file, Calibration calibration) {
        CacheFile.write(file, out -> {
            out.writeInt(MAGIC_OF_CALIBRATION);
            writeCalibration(out, calibration);
        });
    }

    private static void writeDetector(DataOutputStream out, SignalDetector detector) throws IOException {
        writeClassifier(out, detector.classifier());
        Map<Signal, Double> thresholds = new EnumMap<>(detector.thresholds());
        out.writeInt(thresholds.size());
        for (Map.Entry<Signal, Double> threshold : thresholds.entrySet()) {
            out.writeUTF(threshold.getKey().name());
            out.writeDouble(threshold.getValue());
        }
    }

    private static SignalDetector readDetector(DataInputStream in, Language language) throws IOException {
        IntentClassifier classifier = readClassifier(in, language);
        Map<Signal, Double> thresholds = new EnumMap<>(Signal.class);
        for (int i = in.readInt(); i > 0; i--) {
            thresholds.put(Signal.valueOf(in.readUTF()), in.readDouble());
        }
        return new SignalDetector(classifier, thresholds);
    }

    private static void writeClassifier(DataOutputStream out, IntentClassifier classifier) throws IOException {
        Scorer scorer = classifier.scorer();
        scorer.tfIdf().write(out);
        scorer.sparse().write(out);
        out.writeInt(scorer.dimensions().count());
        scorer.dense().write(out);
        scorer.labels().write(out);
        writeCalibration(out, classifier.calibration());
    }

    private static void writeCalibration(DataOutputStream out, Calibration calibration) throws IOException {
        CacheFile.writeNumbers(out, calibration.pool().weights());
        CacheFile.writeNumbers(out, calibration.scope().logistic().weights());
        calibration.heldOut().write(out);
    }

    private static IntentClassifier readClassifier(DataInputStream in, Language language) throws IOException {
        TfIdf tfIdf = TfIdf.read(in, language);
        SoftmaxModel sparse = SoftmaxModel.read(in, tfIdf.names());
        Dimensions dimensions = new Dimensions(in.readInt());
        SoftmaxModel dense = SoftmaxModel.read(in, dimensions.names());
        Scorer scorer = new Scorer(tfIdf, sparse, dimensions, dense, Labels.read(in));
        return new IntentClassifier(scorer, readCalibration(in));
    }

    private static Calibration readCalibration(DataInputStream in) throws IOException {
        Pool pool = new Pool(CacheFile.readNumbers(in));
        Scope scope = new Scope(new Logistic(CacheFile.readNumbers(in)));
        return new Calibration(pool, scope, HeldOutTexts.read(in));
    }
}
