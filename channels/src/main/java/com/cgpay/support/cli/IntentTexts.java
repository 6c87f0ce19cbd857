package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.intents.LabelledText;
import com.cgpay.support.language.Folding;
import com.cgpay.support.training.Language;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.vectors.SentenceEncoder;
import java.util.Arrays;
import java.util.List;

/** Texts with their intents, of one language, from a CSV file or from the bot's own data. */
record IntentTexts(Language language, List<CsvText> rows) {

    /** The bot's own utterances in each language. */
    static List<IntentTexts> own(Config config) {
        TrainingData data = config.storage().trainingData();
        return Arrays.stream(Language.values())
                .map(language -> new IntentTexts(
                        language,
                        data.utterances().stream()
                                .filter(utterance -> utterance.language() == language)
                                .map(utterance -> new CsvText(utterance.text(), utterance.intent()))
                                .toList()))
                .toList();
    }

    /** Rows in the language that most of them are written in. */
    static IntentTexts of(List<CsvText> rows) {
        return new IntentTexts(CsvText.majority(rows), rows);
    }

    List<LabelledText> encode(SentenceEncoder encoder) {
        return rows.parallelStream()
                .map(row -> {
                    String folded = Folding.fold(row.text());
                    return new LabelledText(folded, encoder.encode(folded), row.label());
                })
                .toList();
    }
}
