package com.cgpay.support.flow;

import com.cgpay.support.entities.Entities;
import com.cgpay.support.entities.Entity;
import com.cgpay.support.language.Folding;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days, sums, numbers and names in a customer's words; looked for once, when they are needed. For one thread. */
final class Mentions {

    /** Stands where something was named; a white square, as nobody writes one. */
    static final String MARK = "\u25A1";

    private final String text;
    private final ZonedDateTime now;
    private @Nullable List<Entity> entities;
    private @Nullable List<Entity> answeringWhen;

    Mentions(String text, ZonedDateTime now) {
        this.text = text;
        this.now = now;
    }

    List<Entity> entities() {
        List<Entity> read = entities == null ? Entities.find(text, now) : entities;
        entities = read;
        return read;
    }

    /** The same as the answer to somebody who asked for a time. */
    List<Entity> answeringWhen() {
        List<Entity> read = answeringWhen == null ? findAnsweringWhen() : answeringWhen;
        answeringWhen = read;
        return read;
    }

    private List<Entity> findAnsweringWhen() {
        String folded = Phrasing.of(text).folded();
        Optional<String> began = Lasting.alone(folded);
        if (began.isPresent()) {
            return Entities.find(began.get(), now);
        }
        return Lasting.mayNameDays(folded) ? Entities.findAnsweringWhen(text, now) : entities();
    }

    /** What is said besides, folded, with {@link #MARK} where something was named. */
    String rest() {
        StringBuilder rest = new StringBuilder(text);
        for (Entity entity : entities().reversed()) {
            rest.replace(entity.start(), entity.end(), MARK);
        }
        return Folding.fold(rest.toString());
    }
}
