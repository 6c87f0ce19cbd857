package com.cgpay.support.flow;

import com.cgpay.support.training.flow.Flow;
import java.util.Optional;

/** Which flow a message begins. Stateless. */
public final class Openings {

    private final Flows flows;

    Openings(Flows flows) {
        this.flows = flows;
    }

    /** The flow that guides customers with an intent at once, for what they say; who asks how to do it is answered. */
    public Optional<Flow> startedBy(String intent, Said said) {
        return flows.startedBy(intent)
                .or(() -> flows.startedWhenTold(intent)
                        .filter(flow -> !said.isQuestion()
                                && !SlotReader.named(flow, said).isEmpty()));
    }

    /** The flow of an intent, for words that tell where to reach the customer: "please call 139… about my refund". */
    public Optional<Flow> startedByAddress(String intent, Said said) {
        return flows.startedBy(intent)
                .filter(flow ->
                        !SlotReader.toReach(flow, said).isEmpty() && !said.isJustValues() && !said.isQuestion());
    }

    /**
     * The flow that an article offers, for words that take the offer up: they name two things that it asks
     * for, or one and nothing else.
     */
    public Optional<Flow> takenUp(String article, Said said) {
        return flows.offeredBy(article).filter(flow -> {
            int named = said.isQuestion() ? 0 : SlotReader.named(flow, said).size();
            return named > 1 || (named == 1 && said.isDetail());
        });
    }
}
