package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.training.Language;
import java.time.LocalDate;

/**
 * What stands in for what a file does not say.
 *
 * @param language of articles in files that name none
 * @param review the day on which somebody must look at an article again
 */
public record Defaults(Language language, LocalDate review) {

    /** The group of articles that came without one. */
    static final String GROUP = "imported";

    /** A year from a day on is soon enough to look at what has just been imported. */
    public static Defaults from(Language language, LocalDate today) {
        return new Defaults(language, today.plusYears(1));
    }
}
