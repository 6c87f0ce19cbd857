package com.cgpay.support.flow;

import com.cgpay.support.entities.Entities;
import com.cgpay.support.entities.Entity;
import com.cgpay.support.language.Folding;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A customer's words and when they were said.
 *
 * @param now in the customer's time zone, by which "yesterday" is a day
 */
public record Said(String text, ZonedDateTime now) {

    List<Entity> entities() {
        return Entities.find(text, now);
    }

    /** Whether it asks something. */
    public boolean isQuestion() {
        return Phrases.has(Phrases.Phrase.QUESTION, folded());
    }

    String folded() {
        return Folding.fold(text);
    }
}
