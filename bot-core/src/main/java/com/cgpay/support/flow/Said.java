package com.cgpay.support.flow;

import com.cgpay.support.entities.Entities;
import com.cgpay.support.entities.Entity;
import com.cgpay.support.language.Folding;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A customer's words and when they were said; reads them once, when a flow asks. For one thread. */
public final class Said {

    /** Only of these a question for a day makes one: 11.20, 周一到周三. */
    private static final Pattern PERHAPS_DAYS = Pattern.compile("\\d[/.-]\\d|(?:周|星期|礼拜).[到至-]");

    /** Stands where something was named; a white square, as nobody writes one. */
    static final String NAMED = "\u25A1";

    private final String text;
    private final ZonedDateTime now;
    private @Nullable List<Entity> entities;
    private @Nullable List<Entity> answeringWhen;
    private @Nullable String folded;
    private @Nullable Clauses clauses;

    /**
     * Words.
     *
     * @param now in the customer's time zone, by which "yesterday" is a day
     */
    public Said(String text, ZonedDateTime now) {
        this.text = text;
        this.now = now;
    }

    public String text() {
        return text;
    }

    public ZonedDateTime now() {
        return now;
    }

    List<Entity> entities() {
        List<Entity> read = entities == null ? Entities.find(text, now) : entities;
        entities = read;
        return read;
    }

    /** The same as the answer to somebody who asked for a time. */
    List<Entity> entitiesAnsweringWhen() {
        if (!PERHAPS_DAYS.matcher(folded()).find()) {
            return entities();
        }
        List<Entity> read = answeringWhen == null ? Entities.findAnsweringWhen(text, now) : answeringWhen;
        answeringWhen = read;
        return read;
    }

    String folded() {
        String read = folded == null ? Folding.fold(text) : folded;
        folded = read;
        return read;
    }

    Clauses clauses() {
        Clauses read = clauses == null ? Clauses.of(folded()) : clauses;
        clauses = read;
        return read;
    }

    /** Whether it says nothing but that the customer does not want to go on. */
    public boolean cancels() {
        return Phrases.is(Phrases.Phrase.CANCEL, clauses());
    }

    /** Whether it is nothing but values, as from somebody who was asked for one; such words tell no story of their own. */
    public boolean isJustValues() {
        return SlotReader.isJustValues(this);
    }

    /** What it says besides what it names, folded, with {@link #NAMED} where something was named. */
    String besidesNamed() {
        StringBuilder rest = new StringBuilder(text);
        for (Entity entity : entities().reversed()) {
            rest.replace(entity.start(), entity.end(), NAMED);
        }
        return Folding.fold(rest.toString());
    }

    /** Whether it asks something. */
    public boolean isQuestion() {
        return Phrases.has(Phrases.Phrase.QUESTION, folded());
    }
}
