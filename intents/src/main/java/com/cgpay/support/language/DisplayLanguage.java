package com.cgpay.support.language;

import com.cgpay.support.training.Language;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a customer reads: the language of the content and, for Chinese, the script it is rendered in. */
public enum DisplayLanguage {
    ZH_HANS("zh-Hans", Language.ZH),
    /** As Taiwan writes. */
    ZH_HANT("zh-Hant", Language.ZH),
    ZH_HK("zh-HK", Language.ZH),
    EN("en", Language.EN);

    private final String tag;
    private final Language language;

    DisplayLanguage(String tag, Language language) {
        this.tag = tag;
        this.language = language;
    }

    /** The BCP 47 tag, which is also its JSON. */
    @JsonValue
    public String tag() {
        return tag;
    }

    public Language language() {
        return language;
    }

    /** All tags, as a sentence lists them. */
    public static String tags() {
        return Arrays.stream(values()).map(DisplayLanguage::tag).collect(Collectors.joining(", "));
    }

    public static Optional<DisplayLanguage> of(String tag) {
        return Arrays.stream(values()).filter(d -> d.tag.equals(tag)).findFirst();
    }
}
