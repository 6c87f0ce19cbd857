package com.cgpay.support.bot;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.language.Writing;
import com.cgpay.support.training.Language;
import java.util.regex.Pattern;

/** Tells a few Latin words in a Chinese talk, such as what a page says, which ask for no other language. Stateless. */
final class Pasted {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{Alnum}-])[A-Za-z'\u2019]+(?![\\p{Alnum}-])");

    /** Who writes more words than this writes in their language. */
    private static final int MOST_WORDS = 3;

    private Pasted() {}

    /** Whether what is pending are such words; with most messages of a Chinese talk the look at them ends it. */
    static boolean into(Conversation conversation) {
        return conversation.reads().language() == Language.ZH
                && LanguageDetector.detect(conversation.words()).language() == Language.EN
                && isChinese(conversation.matter().question())
                && WORD.matcher(conversation.words()).results().count() <= MOST_WORDS;
    }

    private static boolean isChinese(String question) {
        Writing writing = LanguageDetector.detect(question);
        return writing.certain() && writing.language() == Language.ZH;
    }
}
