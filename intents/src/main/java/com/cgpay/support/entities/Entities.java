package com.cgpay.support.entities;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds what a message names. Of readings that overlap the longest is taken, of equally long ones the earlier
 * {@link EntityKind}. Stateless, safe for all threads; a text of 4,000 characters takes a few milliseconds at most.
 */
public final class Entities {

    private static final List<Finder> FINDERS = List.of(
            new Emails(),
            new CardEndings(),
            new References(),
            new Phones(),
            new Times(false),
            new Amounts(),
            new Banks(),
            new Countries());

    private static final List<Finder> ASKED_FOR_A_TIME = FINDERS.stream()
            .map(finder -> finder instanceof Times ? new Times(true) : finder)
            .toList();

    private static final Comparator<Entity> BEST_FIRST = Comparator.comparingInt(
                    (Entity entity) -> entity.start() - entity.end())
            .thenComparing(Entity::kind)
            .thenComparingInt(Entity::start);

    private Entities() {}

    /**
     * The entities of a text in their order, none overlapping another.
     *
     * @param now when the message was written, in the customer's time zone
     */
    public static List<Entity> find(String text, ZonedDateTime now) {
        return find(FINDERS, text, now);
    }

    /** The entities of an answer to somebody who asked for a time: there 11.20 is a day, too. */
    public static List<Entity> findAnsweringWhen(String text, ZonedDateTime now) {
        return find(ASKED_FOR_A_TIME, text, now);
    }

    private static List<Entity> find(List<Finder> finders, String text, ZonedDateTime now) {
        Message message = Message.of(text, now);
        List<Entity> readings = new ArrayList<>();
        finders.forEach(finder -> finder.find(message).forEach(readings::add));
        readings.sort(BEST_FIRST);
        NavigableMap<Integer, Entity> chosen = new TreeMap<>();
        readings.stream().filter(entity -> free(chosen, entity)).forEach(entity -> chosen.put(entity.start(), entity));
        return List.copyOf(chosen.values());
    }

    private static boolean free(NavigableMap<Integer, Entity> chosen, Entity entity) {
        var before = chosen.lowerEntry(entity.end());
        return before == null || before.getValue().end() <= entity.start();
    }
}
