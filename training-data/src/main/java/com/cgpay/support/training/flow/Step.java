package com.cgpay.support.training.flow;

import com.cgpay.support.training.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of a flow. Where a step goes on, {@code then} names the step behind it, which the reader fills in. */
public sealed interface Step {

    String id();

    /** Where it begins in its file. */
    int line();

    /** Says something and goes on. */
    record Say(String id, int line, Localised text, String then) implements Step {}

    /**
     * Asks for a slot, unless it is known.
     *
     * @param optional whether the customer may not know it
     */
    record Ask(String id, int line, String slot, Question question, boolean optional, String then) implements Step {}

    /**
     * Lets the customer choose, unless it is known what.
     *
     * @param limit by which a choice between too long and not yet is known; null where there is no such choice
     */
    record Choose(
            String id,
            int line,
            String slot,
            Question question,
            List<Option> options,
            @Nullable Limit limit) implements Step {
        public Choose {
            options = List.copyOf(options);
        }
    }

    /**
     * Looks something up in a table, or in the company's systems for an identified customer.
     *
     * @param source a {@link Source} or a table
     * @param with the slots to look for
     * @param outcomes where each outcome leads
     */
    record Lookup(String id, int line, String source, List<String> with, Map<String, String> outcomes) implements Step {

        public static final String FOUND = "found";
        public static final String NONE = "none";
        /** Nobody has proved who the customer is. */
        public static final String UNIDENTIFIED = "unidentified";
        /** The system is down, slow, or answers nonsense. */
        public static final String FAILED = "failed";

        public Lookup {
            with = List.copyOf(with);
            outcomes = Map.copyOf(outcomes);
        }
    }

    /** Goes on where the value of a slot or field leads. */
    record Branch(String id, int line, String on, Map<String, String> cases, String otherwise) implements Step {

        /** The case of every value that has none of its own. */
        public static final String ANY = "*";

        public Branch {
            cases = Map.copyOf(cases);
        }

        /** Where a value leads; an empty one is not known. */
        public String next(String value) {
            return cases.getOrDefault(value, value.isEmpty() ? otherwise : cases.getOrDefault(ANY, otherwise));
        }
    }

    /** Gives an article and goes on. */
    record Answer(String id, int line, String article, String then) implements Step {}

    /** Hands over to a person. */
    record Escalate(String id, int line, String queue, String priority, String reason, Localised text)
            implements Step {}

    /** Ends the flow. */
    record End(String id, int line) implements Step {}

    /**
     * How something is asked.
     *
     * @param again how it is asked again after an answer that was not understood
     * @param why why it is asked; null where nobody would wonder
     * @param times how often it is asked again, 0 to 2
     */
    record Question(
            Localised text, Localised again, @Nullable Localised why, int times) {}

    /**
     * How long something takes: more than that is {@link #PAST}, less is {@link #NOT_YET}.
     *
     * @param since the slot that holds when it began
     * @param within the fact of the brand that tells in how many business days it is done
     */
    record Limit(String since, String within) {
        public static final String PAST = "yes";
        public static final String NOT_YET = "no";
    }

    /**
     * One of the answers to choose from.
     *
     * @param says words in a message that mean it, besides its label
     * @param intents intents of a customer's first message that mean it
     */
    record Option(String value, Localised label, Map<Language, List<String>> says, List<String> intents, String then) {
        public Option {
            says = Map.copyOf(says);
            intents = List.copyOf(intents);
        }
    }
}
