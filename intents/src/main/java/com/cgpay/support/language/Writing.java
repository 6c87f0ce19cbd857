package com.cgpay.support.language;

import com.cgpay.support.training.Language;

/**
 * How a text is written.
 *
 * @param mixed whether words of the other language stand in it too
 * @param certain whether the text itself tells; digits alone do not
 */
public record Writing(Language language, Script script, boolean mixed, boolean certain) {

    /** How content of a language is written. */
    public static Writing plain(Language language) {
        return new Writing(language, language == Language.ZH ? Script.SIMPLIFIED : Script.LATIN, false, true);
    }

    /** What a reply to this text is displayed in. */
    public DisplayLanguage display() {
        return switch (script) {
            case SIMPLIFIED -> DisplayLanguage.ZH_HANS;
            case TRADITIONAL -> DisplayLanguage.ZH_HANT;
            case LATIN -> DisplayLanguage.EN;
        };
    }
}
