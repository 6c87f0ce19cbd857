package com.cgpay.support.training.flow;

import com.cgpay.support.training.Language;
import java.util.Map;
import java.util.Objects;

/** A text in every language; the linter makes sure that none is missing. */
public record Localised(Map<Language, String> texts) {

    public Localised {
        texts = Map.copyOf(texts);
    }

    public String in(Language language) {
        return Objects.requireNonNull(texts.get(language), "a text is missing in " + language.code());
    }
}
