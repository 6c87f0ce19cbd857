package com.cgpay.support.conversation;

import com.cgpay.support.language.DisplayLanguage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the bot says.
 *
 * @param text Markdown, as the customer sees it
 * @param article the article that was given, for answers
 * @param choices quick replies beneath it
 */
public record Reply(
        Kind kind,
        DisplayLanguage display,
        String text,
        @Nullable ArticleRef article,
        List<QuickReply> choices) {

    public Reply {
        choices = List.copyOf(choices);
    }

    /** What a reply is for; clients show each in its own way. */
    public enum Kind {
        GREETING,
        ANSWER,
        CLARIFY,
        /** A flow's question. */
        ASK,
        REPHRASE,
        HANDOFF,
        NOTICE
    }

    /** Which revision of which article was given. */
    public record ArticleRef(String id, int revision, String title, LocalDate updated) {}

    /** A button under a reply; its id is what comes back when it is tapped. */
    public record QuickReply(String id, String label) {}
}
