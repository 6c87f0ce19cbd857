package com.cgpay.support.knowledge.ranking;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.knowledge.budget.HeldOutQuestion;
import com.cgpay.support.training.Language;
import com.cgpay.support.vectors.CacheFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fitted ranker on disk; a cache named after all it was fitted on, fitted again where it is missing or damaged. */
public final class RankerFile {

    /** Raised with every change of features or fitting, so that what an older program fitted is not used. */
    public static final int FORMAT = 5;

    private static final Logger LOG = LoggerFactory.getLogger(RankerFile.class);

    private RankerFile() {}

    public static Optional<Ranker> read(Path file, Language language) {
        Optional<DataInputStream> kept = CacheFile.read(file);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (DataInputStream in = kept.get()) {
            if (in.readInt() != FORMAT) {
                return Optional.empty();
            }
            Network network = new Network(floats(in), floats(in), floats(in), floats(in), floats(in));
            Confidence confidence = new Confidence(new Logistic(CacheFile.readNumbers(in)));
            ArticleClassifier classifier = in.readBoolean() ? classifier(in, language) : null;
            return Optional.of(new Ranker(network, classifier, confidence, outcomes(in)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps a ranking for the next start, and of older ones whose names begin alike only the newest. What cannot be
     * kept, as on a full disk, the next start learns again.
     */
    public static void keep(Path file, String beginning, Ranker ranker) {
        try {
            write(file, ranker);
            CacheFile.keepNewest(Objects.requireNonNull(file.getParent()), beginning);
        } catch (UncheckedIOException e) {
            LOG.warn("What was learnt about ranking could not be kept; the next start learns it again.", e);
        }
    }

    static void write(Path file, Ranker ranker) {
        CacheFile.write(file, out -> {
            out.writeInt(FORMAT);
            Network network = ranker.network();
            for (float[] weights :
                    List.of(network.means(), network.scales(), network.linear(), network.hidden(), network.out())) {
                write(out, weights);
            }
            CacheFile.writeNumbers(out, ranker.confidence().logistic().weights());
            write(out, ranker.classifier());
            out.writeInt(ranker.outcomes().size());
            for (HeldOutQuestion outcome : ranker.outcomes()) {
                out.writeUTF(outcome.likeliest());
                CacheFile.writeNumbers(out, outcome.confidences());
                out.writeInt(outcome.right());
            }
        });
    }

    private static List<HeldOutQuestion> outcomes(DataInputStream in) throws IOException {
        List<HeldOutQuestion> outcomes = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            String likeliest = in.readUTF().intern(); // thousands name the same few articles
            outcomes.add(new HeldOutQuestion(likeliest, CacheFile.readNumbers(in), in.readInt()));
        }
        return outcomes;
    }

    private static void write(DataOutputStream out, @Nullable ArticleClassifier classifier) throws IOException {
        out.writeBoolean(classifier != null);
        if (classifier != null) {
            out.writeInt(classifier.order().size());
            for (String article : classifier.order()) {
                out.writeUTF(article);
            }
            out.writeInt(classifier.idf().size());
            for (Map.Entry<String, Float> gram : classifier.idf().entrySet()) {
                out.writeUTF(gram.getKey());
                out.writeFloat(gram.getValue());
            }
            write(out, classifier.table);
            for (float[] row : classifier.rows) {
                write(out, row);
            }
        }
    }

    private static ArticleClassifier classifier(DataInputStream in, Language language) throws IOException {
        List<String> order = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            order.add(in.readUTF());
        }
        Map<String, Float> idf = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            idf.put(in.readUTF(), in.readFloat());
        }
        float[] table = floats(in);
        float[][] rows = new float[order.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = floats(in);
        }
        return new ArticleClassifier(language, order, idf, table, rows);
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeInt(values.length);
        CacheFile.writeFloats(out, values);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        return CacheFile.readFloats(in, in.readInt());
    }
}
