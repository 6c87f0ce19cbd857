package com.cgpay.support.training;

import java.util.Arrays;
import java.util.Optional;

/** A language that content is written in. Traditional Chinese is rendered from Chinese, so it is not one of these. */
public enum Language {
    ZH("zh"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The two letters that file names and stored rows carry. */
    public String code() {
        return code;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }
}
