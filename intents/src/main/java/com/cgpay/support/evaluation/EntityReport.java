package com.cgpay.support.evaluation;

import com.cgpay.support.entities.EntityKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well entities are found. An entity counts only if its kind, its place and its value are all right.
 *
 * @param kinds the score of each kind, in the order of the kinds
 * @param misses the sentences that were read wrongly
 */
public record EntityReport(int sentences, Map<EntityKind, Score> kinds, List<Miss> misses) {

    public EntityReport {
        Map<EntityKind, Score> inOrder = new EnumMap<>(EntityKind.class);
        inOrder.putAll(kinds);
        kinds = Collections.unmodifiableMap(inOrder);
        misses = List.copyOf(misses);
    }

    /**
     * Counts of one kind.
     *
     * @param labelled how many a person found
     * @param found how many the program found
     * @param right how many both found alike
     */
    public record Score(int labelled, int found, int right) {

        static final Score NONE = new Score(0, 0, 0);

        /** The share of what was found that is right; 1 where nothing was found. */
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        /** The share of what there is that was found; 1 where there is nothing. */
        public double recall() {
            return labelled == 0 ? 1 : (double) right / labelled;
        }

        Score plus(Score other) {
            return new Score(labelled + other.labelled, found + other.found, right + other.right);
        }
    }

    /** A sentence with what should have been found and what was found wrongly. */
    public record Miss(String text, List<String> missed, List<String> wrong) {

        public Miss {
            missed = List.copyOf(missed);
            wrong = List.copyOf(wrong);
        }
    }

    public Score score(EntityKind kind) {
        return kinds.getOrDefault(kind, Score.NONE);
    }

    /** All kinds together. */
    public Score total() {
        return kinds.values().stream().reduce(Score.NONE, Score::plus);
    }
}
