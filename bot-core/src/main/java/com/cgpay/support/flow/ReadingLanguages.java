package com.cgpay.support.flow;

import com.cgpay.support.flow.Phrases.Phrase;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.training.Language;
import java.util.Map;
import java.util.Optional;

/** In which language or script customers ask to be written to. Stateless. */
final class ReadingLanguages {

    private static final Map<Phrase, DisplayLanguage> READ_IN = Map.of(
            Phrase.ENGLISH, DisplayLanguage.EN,
            Phrase.SIMPLIFIED, DisplayLanguage.ZH_HANS,
            Phrase.TRADITIONAL, DisplayLanguage.ZH_HANT,
            Phrase.CANTONESE, DisplayLanguage.ZH_HK);

    private ReadingLanguages() {}

    static Optional<DisplayLanguage> askedFor(Said said, DisplayLanguage reads) {
        if (said.phrasing().says(Phrase.CHINESE)) {
            DisplayLanguage written = LanguageDetector.detect(said.text()).display();
            DisplayLanguage chinese = written == DisplayLanguage.EN ? DisplayLanguage.ZH_HANS : written;
            return Optional.of(reads.language() == Language.ZH ? reads : chinese);
        }
        return READ_IN.entrySet().stream()
                .filter(asked -> said.phrasing().says(asked.getKey()))
                .map(Map.Entry::getValue)
                .map(asked -> reads == DisplayLanguage.ZH_HK && asked == DisplayLanguage.ZH_HANT ? reads : asked)
                .findFirst();
    }
}
