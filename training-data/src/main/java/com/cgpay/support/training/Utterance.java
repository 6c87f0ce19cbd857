package com.cgpay.support.training;

import java.util.Set;

/**
 * One sentence as a customer would write it, and the intent it stands for.
 *
 * @param source file and line it was read from, for messages to people
 */
public record Utterance(String intent, Language language, String text, String source) {

    /** The intent of everything that this service is not about. */
    public static final String OUT_OF_SCOPE = "oos";

    /** The intent of matters of this business to which there is no approved answer. */
    public static final String UNCOVERED = "uncovered";

    /** The intents that no article can have: it would hardly ever be answered. */
    public static final Set<String> WITHOUT_ARTICLE = Set.of(OUT_OF_SCOPE, UNCOVERED);
}
