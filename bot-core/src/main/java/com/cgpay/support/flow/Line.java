package com.cgpay.support.flow;

import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Localised;
import java.util.List;
import java.util.Map;

/** Something that a flow has to say, before it is put into a language. */
public sealed interface Line {

    /** Words of the flow, with what was known when they were said. */
    record Words(Localised text, Flow flow, Map<String, SlotValue> slots) implements Line {}

    /** The bot's own words about a flow, with the slots that they name. */
    record Own(Kind kind, Flow flow, Map<String, SlotValue> slots, List<String> named) implements Line {}

    /** An article. */
    record Article(String id) implements Line {}

    /** That a question in between has no sure answer, and articles that may be one. */
    record Likely(List<String> articles) implements Line {
        public Likely {
            articles = List.copyOf(articles);
        }
    }

    /** What the bot says by itself in every flow; each has its words in the message files. */
    enum Kind {
        /** Takes a correction. */
        CORRECTED,
        /** Comes back to the question after something else. */
        RESUMED,
        /** The customer asks what to do, or how it goes on. */
        NEXT,
        /** Comes back to the question after hours. */
        RETURNED,
        /** Cannot read the answer and offers ways out. */
        STUCK,
        /** Cannot go on without what the customer does not know, and offers ways out. */
        NEEDED,
        /** Has no sure answer to a question that came in between. */
        UNSURE,
        /** A question that came in between belongs to this business and no article answers it. */
        UNCOVERED,
        /** A question that came in between is none of this business. */
        OUT_OF_SCOPE,
        /** The customer has lost patience. */
        SORRY,
        /** The cause of what has happened is not known. */
        REASON,
        /** Nothing is known about why a question is asked. */
        WHY,
        /** What the customer came for has come by itself. */
        SETTLED,
        /** The customer did not want to go on. */
        CANCELLED,
        /** It is over, and the flow itself has nothing to say about that. */
        DONE
    }
}
