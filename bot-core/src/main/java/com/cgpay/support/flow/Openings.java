package com.cgpay.support.flow;

import com.cgpay.support.training.flow.Flow;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which flow a message begins. Stateless. */
public final class Openings {

    /** What people put around a value that they add: 上星期买的, "I paid yesterday". */
    private static final Pattern AROUND_VALUES = Pattern.compile(
            "(?:买|付|转|充值?|下单|订|支付|汇|刷)?[的了]|是|在|大概|大约|差不多|左右|花了?|一共|总共"
                    + "|\\b(?:i|we|it|was|is|paid|bought|sent|ordered|made|spent|on|at|in|about|around|for|the|that)\\b");

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
     * The flow that the article of an intent offers, for words that take the offer up: they name two things that it asks
     * for, or one and nothing else.
     */
    public Optional<Flow> takenUp(String intent, Said said) {
        return flows.offeredBy(intent).filter(flow -> {
            int named = said.isQuestion() ? 0 : SlotReader.named(flow, said).size();
            return named > 1 || (named == 1 && saysLittleElse(said));
        });
    }

    private static boolean saysLittleElse(Said said) {
        String rest = BareSums.without(said.besidesNamed());
        return !BareAnswers.hasWords(AROUND_VALUES.matcher(rest).replaceAll(" "));
    }
}
