package com.cgpay.support.vectors;

import com.cgpay.support.training.Language;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * Encodes folded texts of one language. Safe for all threads; call it from platform threads, since a native call holds
 * on to its carrier.
 */
public sealed interface SentenceEncoder extends AutoCloseable permits OnnxEncoder, LetterEncoder {

    /**
     * Loads a language's model, unpacking it into a folder the first time. Where the native library cannot be loaded,
     * texts are compared by their letters: what they mean is understood less often, but everything works.
     */
    static SentenceEncoder load(Language language, Path folder) {
        try {
            return OnnxEncoder.load(language, folder);
        } catch (LinkageError e) {
            LoggerFactory.getLogger(SentenceEncoder.class)
                    .warn(
                            "The native library of ONNX Runtime cannot be loaded on this machine ({}). Questions are"
                                    + " understood by their letters alone, which is less often right.",
                            e.toString());
            return LetterEncoder.load(language);
        }
    }

    /** Name of the model; a change of it makes every stored vector worthless. */
    String model();

    /** Whether vectors tell what a text means, and not only how it is spelt. */
    boolean isComplete();

    /** How common a word is in the language, 0 to 1; 0 where the vocabulary does not have it in one piece. */
    double frequency(String word);

    SentenceVector encode(String folded);

    @Override
    void close();
}
