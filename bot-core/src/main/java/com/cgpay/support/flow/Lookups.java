package com.cgpay.support.flow;

import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import com.cgpay.support.training.flow.Step;
import java.util.Map;

/** The company's own systems, asked about one identified customer. May take seconds; never throws. */
public interface Lookups {

    /** Systems that are down. */
    Lookups DOWN = (_, _, _) -> new Result.Failed();

    /**
     * Finds the newest record of the customer that fits.
     *
     * @param customer the company's own id, proved by the website
     */
    Result find(String customer, Source source, Map<SlotType, String> criteria);

    /** What became of a lookup. */
    sealed interface Result {

        /** What flow files call it. */
        default String outcome() {
            return switch (this) {
                case Found _ -> Step.Lookup.FOUND;
                case None _ -> Step.Lookup.NONE;
                case Unidentified _ -> Step.Lookup.UNIDENTIFIED;
                case Failed _ -> Step.Lookup.FAILED;
            };
        }

        /** Fields of the record, by the names that {@link Source} gives them. */
        record Found(Map<String, String> fields) implements Result {
            public Found {
                fields = Map.copyOf(fields);
            }
        }

        /** There is no such record. */
        record None() implements Result {}

        /** Nobody has proved who the customer is. */
        record Unidentified() implements Result {}

        /** The system is down, slow, or answered nonsense. */
        record Failed() implements Result {}
    }
}
