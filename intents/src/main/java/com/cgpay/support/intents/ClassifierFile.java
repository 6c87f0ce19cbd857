package com.cgpay.support.intents;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.CacheFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;

/**
 * A trained classifier on disk. The file is a cache: its name holds the fingerprint of all it was trained from, and
 * one that is missing or damaged is trained again. Weights are kept as floats, as they were trained; OpenNLP's own
 * text and binary formats would take four times the room and the time.
 */
final class ClassifierFile {

    private static final int MAGIC = 0x696e7435;

    private ClassifierFile() {}

    static Optional<IntentClassifier> read(Path file, Language language) {
        Optional<DataInputStream> kept = CacheFile.read(file);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (DataInputStream in = kept.get()) {
            if (in.readInt() != MAGIC) {
                return Optional.empty();
            }
            Map<String, String> names = new HashMap<>();
            TfIdf tfIdf = new TfIdf(language, readWeights(in, names));
            MaxentModel sparse = readModel(in, names);
            MaxentModel dense = readModel(in, names);
            Scorer scorer = new Scorer(tfIdf, sparse, dense, readExamples(in, sparse.getNumOutcomes()));
            Pool pool = new Pool(readNumbers(in));
            Scope scope = new Scope(new Logistic(readNumbers(in)));
            return Optional.of(new IntentClassifier(scorer, pool, scope, readHeldOut(in, scorer.intents())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static void write(Path file, IntentClassifier classifier) {
        CacheFile.write(file, out -> write(out, classifier));
    }

    private static void write(DataOutputStream out, IntentClassifier classifier) throws IOException {
        out.writeInt(MAGIC);
        Map<String, Float> idf = new TreeMap<>(classifier.scorer().tfIdf().idf());
        out.writeInt(idf.size());
        for (Map.Entry<String, Float> entry : idf.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeFloat(entry.getValue());
        }
        writeModel(out, classifier.scorer().sparse());
        writeModel(out, classifier.scorer().dense());
        writeExamples(out, classifier.scorer().examples());
        writeNumbers(out, classifier.pool().weights());
        writeNumbers(out, classifier.scope().logistic().weights());
        writeHeldOut(out, classifier.heldOut(), classifier.scorer().intents());
    }

    private static void writeHeldOut(DataOutputStream out, List<HeldOutText> texts, List<String> intents)
            throws IOException {
        out.writeInt(texts.size());
        for (HeldOutText text : texts) {
            out.writeUTF(text.folded());
            out.writeUTF(text.intent());
            out.writeDouble(text.classification().inScope());
            List<RankedIntent> ranked = text.classification().ranked();
            out.writeShort(ranked.size());
            for (RankedIntent intent : ranked) {
                out.writeShort(intents.indexOf(intent.intent()));
                out.writeDouble(intent.probability());
            }
        }
    }

    private static List<HeldOutText> readHeldOut(DataInputStream in, List<String> intents) throws IOException {
        List<HeldOutText> texts = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String folded = in.readUTF();
            String intent = in.readUTF();
            double inScope = in.readDouble();
            List<RankedIntent> ranked = new ArrayList<>();
            for (int rank = in.readShort(); rank > 0; rank--) {
                ranked.add(new RankedIntent(intents.get(in.readShort()), in.readDouble()));
            }
            texts.add(new HeldOutText(folded, intent, new Classification(ranked, inScope)));
        }
        return texts;
    }

    private static void writeModel(DataOutputStream out, MaxentModel model) throws IOException {
        Object[] parts = ((AbstractModel) model).getDataStructures();
        @SuppressWarnings("unchecked") // OpenNLP hands its parts out as an untyped array of a documented order.
        Map<String, Context> contexts = new TreeMap<>((Map<String, Context>) parts[1]);
        out.writeInt(model.getNumOutcomes());
        for (int i = 0; i < model.getNumOutcomes(); i++) {
            out.writeUTF(model.getOutcome(i));
        }
        out.writeInt(contexts.size());
        for (Map.Entry<String, Context> entry : contexts.entrySet()) {
            out.writeUTF(entry.getKey());
            for (double weight : entry.getValue().getParameters()) {
                out.writeFloat((float) weight);
            }
        }
    }

    private static Map<String, Float> readWeights(DataInputStream in, Map<String, String> names) throws IOException {
        Map<String, Float> weights = new HashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            weights.put(readName(in, names), in.readFloat());
        }
        return weights;
    }

    /** Both tables of n-grams have the same tens of thousands of names; one copy of each is enough. */
    private static String readName(DataInputStream in, Map<String, String> names) throws IOException {
        return names.computeIfAbsent(in.readUTF(), name -> name);
    }

    private static MaxentModel readModel(DataInputStream in, Map<String, String> names) throws IOException {
        String[] outcomes = new String[in.readInt()];
        int[] all = new int[outcomes.length];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = in.readUTF();
            all[i] = i;
        }
        String[] features = new String[in.readInt()];
        Context[] contexts = new Context[features.length];
        for (int f = 0; f < features.length; f++) {
            features[f] = readName(in, names);
            double[] weights = new double[outcomes.length];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in.readFloat();
            }
            contexts[f] = new Context(all, weights);
        }
        return new QNModel(contexts, features, outcomes);
    }

    private static void writeNumbers(DataOutputStream out, List<Double> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    private static List<Double> readNumbers(DataInputStream in) throws IOException {
        List<Double> numbers = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            numbers.add(in.readDouble());
        }
        return numbers;
    }

    private static void writeExamples(DataOutputStream out, Examples examples) throws IOException {
        out.writeInt(examples.size());
        for (int i = 0; i < examples.size(); i++) {
            byte[] values = examples.vector(i);
            out.writeShort(examples.intentOf(i));
            out.writeShort(values.length);
            out.write(values);
        }
    }

    private static Examples readExamples(DataInputStream in, int intents) throws IOException {
        int[] intentOf = new int[in.readInt()];
        List<byte[]> vectors = new ArrayList<>();
        for (int i = 0; i < intentOf.length; i++) {
            intentOf[i] = in.readShort();
            vectors.add(in.readNBytes(in.readShort()));
        }
        return Examples.of(intentOf, vectors, intents);
    }
}
