package com.cgpay.support.figures;

import java.time.LocalDate;
import java.util.Comparator;

/** One thing that is counted on one day of the company's time zone. */
public record Count(LocalDate day, Counted what, String subject) {

    static final Comparator<Count> ORDER =
            Comparator.comparing(Count::day).thenComparing(Count::what).thenComparing(Count::subject);
}
