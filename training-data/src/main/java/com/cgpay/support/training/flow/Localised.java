package com.cgpay.support.training.flow;

import com.cgpay.support.training.Language;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A text in every language; the linter makes sure that none is missing. */
public record Localised(Map<Language, String> texts) {

    /** A slot or field in a text. */
    public static final Pattern VALUE = Pattern.compile("(?<!\\{)\\{([a-z0-9_.-]+)}(?!})");

    public Localised {
        texts = Map.copyOf(texts);
    }

    public String in(Language language) {
        return Objects.requireNonNull(texts.get(language), "a text is missing in " + language.code());
    }
}
