package com.cgpay.support.flow;

import java.util.Optional;
import java.util.regex.Matcher;

/**
 * The first clause of a message, in which an answer may stand, and what is added to it. Immutable.
 *
 * @param rest empty where nothing is added
 */
public record FirstClause(Said said, Optional<Said> rest) {

    /** The first clause of a message; all of it if there is just one. */
    public static FirstClause of(Said message) {
        String text = message.text().strip();
        Matcher matcher = Clauses.BREAK.matcher(text);
        if (!matcher.find()) {
            return new FirstClause(message, Optional.empty());
        }
        Said rest = new Said(text.substring(matcher.end()).strip(), message.now());
        return new FirstClause(
                new Said(text.substring(0, matcher.start()), message.now()),
                Optional.of(rest).filter(Said::hasWords));
    }
}
