package com.cgpay.support.vectors;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of many texts, kept in a file so that only new texts are ever encoded. The file is a cache: one that is
 * missing, old or damaged is made again. Not for two threads at once.
 */
public final class VectorFile {

    private static final int MAGIC = 0x76656331;

    private final Path file;
    private final SentenceEncoder encoder;

    /** @param file named after the model by the caller, since vectors of two models cannot be compared */
    public VectorFile(Path file, SentenceEncoder encoder) {
        this.file = file;
        this.encoder = encoder;
    }

    /** The vectors of the training texts of a language. */
    public static VectorFile ofUtterances(Path folder, SentenceEncoder encoder) {
        return new VectorFile(folder.resolve("utterances-" + encoder.model() + ".vectors"), encoder);
    }

    /** Called after each text that had to be encoded, by one thread at a time, with how many are done, of how many. */
    public interface Listener {
        void done(int done, int of);
    }

    /** The vectors of some folded texts, in their order; those that are new are encoded on all processors. */
    public List<SentenceVector> encode(List<String> texts, Listener progress) {
        Map<String, SentenceVector> known = new ConcurrentHashMap<>(read());
        List<String> unknown = texts.stream()
                .filter(text -> !known.containsKey(text))
                .distinct()
                .toList();
        AtomicInteger done = new AtomicInteger();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        unknown.parallelStream().filter(_ -> failure.get() == null).forEach(text -> {
            try {
                known.put(text, encoder.encode(text));
                synchronized (done) {
                    progress.done(done.incrementAndGet(), unknown.size());
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        });
        RuntimeException failed = failure.get();
        if (failed != null) { // only now does no thread use the encoder any more, and it may be closed
            throw failed;
        }
        List<SentenceVector> vectors =
                texts.stream().map(known::get).map(Objects::requireNonNull).toList();
        if (!unknown.isEmpty()) {
            write(texts, vectors);
        }
        return vectors;
    }

    private Map<String, SentenceVector> read() {
        Map<String, SentenceVector> known = new HashMap<>();
        Optional<DataInputStream> kept = CacheFile.read(file);
        if (kept.isEmpty()) {
            return known;
        }
        try (DataInputStream in = kept.get()) {
            if (in.readInt() != MAGIC) {
                return known;
            }
            int count = in.readInt();
            int dimensions = in.readInt();
            for (int i = 0; i < count; i++) {
                String text = in.readUTF();
                known.put(text, SentenceVector.of(CacheFile.readFloats(in, dimensions)));
            }
        } catch (IOException e) {
            known.clear();
        }
        return known;
    }

    private void write(List<String> texts, List<SentenceVector> vectors) {
        CacheFile.write(file, out -> {
            out.writeInt(MAGIC);
            out.writeInt(texts.size());
            out.writeInt(vectors.getFirst().dimensions());
            for (int i = 0; i < texts.size(); i++) {
                out.writeUTF(texts.get(i));
                CacheFile.writeFloats(out, vectors.get(i).toArray());
            }
        });
    }
}
