package com.cgpay.support.training;

import java.util.List;

/**
 * A sentence as a customer writes it, with the signals that a person sees in it.
 *
 * @param signals their names, such as scam or distress; none for a sentence that only sounds near to one
 * @param source file and line, for messages to people
 */
public record SignalSentence(Language language, List<String> signals, String text, String source) {

    public SignalSentence {
        signals = List.copyOf(signals);
    }
}
