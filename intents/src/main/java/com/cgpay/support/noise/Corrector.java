package com.cgpay.support.noise;

import com.cgpay.support.training.Language;
import java.util.Collection;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Reads a mistyped text as it was probably meant, after the texts of one subject. A correction can be wrong: whoever
 * uses it looks at the text as written, too. Immutable, safe for all threads.
 */
public sealed interface Corrector permits ChineseCorrector, EnglishCorrector {

    /**
     * Learns what customers write about.
     *
     * @param texts folded texts of the subject, such as all utterances
     * @param frequency how common a word is in the language, 0 to 1, whatever the subject
     */
    static Corrector of(Language language, Collection<String> texts, ToDoubleFunction<String> frequency) {
        return switch (language) {
            case ZH -> new ChineseCorrector(texts);
            case EN -> new EnglishCorrector(texts, frequency);
        };
    }

    /**
     * Whether a text is read as it was probably meant: unless the text as it was written is twice as sure. A mistyped
     * text seldom is surer of what is right, but often of what is wrong.
     *
     * @param meant how sure the text as it was probably meant is, 0 to 1
     * @param written how sure the text as it was written is, 0 to 1
     */
    static boolean prefersMeant(double meant, double written) {
        return 2 * meant > written;
    }

    /** The folded text with its slips mended; empty where none was found. */
    Optional<String> correct(String folded);

    /**
     * The folded text with one character changed, whatever that looks or sounds like, where it is much likelier so;
     * empty where none is. It is wrong about as often as right: worth believing only where it makes more sense.
     */
    Optional<String> guess(String folded);

    /** What a text says that is pinyin from its first letter to its last; empty if it is not. */
    Optional<String> fromPinyin(String folded);
}
