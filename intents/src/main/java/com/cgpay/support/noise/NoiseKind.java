package com.cgpay.support.noise;

import com.cgpay.support.training.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A way in which a message differs from how the same question stands in the data. */
public enum NoiseKind {
    /** One wrong character: any other common one in Chinese, a neighbouring key in English. */
    WRONG,
    /** One character too few. */
    DROPPED,
    /** One character twice. */
    DOUBLED,
    /** Two neighbouring characters in the wrong order. */
    SWAPPED,
    /** One character that sounds the same, as input methods offer it. */
    HOMOPHONE(Language.ZH),
    /** Two neighbouring characters as their pinyin letters. */
    PINYIN(Language.ZH),
    /** The whole message in pinyin letters. */
    ALL_PINYIN(Language.ZH),
    /** One word in the other language. */
    MIXED,
    /** In Traditional characters with Taiwan's wording. */
    TRADITIONAL(Language.ZH),
    /** In capitals. */
    CAPITALS(Language.EN),
    /** With a picture character at the end. */
    EMOJI;

    /** The only language in which it occurs, if not in all. */
    private final Optional<Language> only;

    NoiseKind() {
        only = Optional.empty();
    }

    NoiseKind(Language only) {
        this.only = Optional.of(only);
    }

    /** The kinds that occur in a language. */
    public static List<NoiseKind> of(Language language) {
        return Arrays.stream(values())
                .filter(kind -> kind.only.orElse(language) == language)
                .toList();
    }
}
