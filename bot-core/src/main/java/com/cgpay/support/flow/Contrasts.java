package com.cgpay.support.flow;

/** Tells whether words go on to something else than what they say first: "nobody hacked me, but my phone is gone". */
public final class Contrasts {

    private Contrasts() {}

    /** Whether they do. */
    public static boolean areIn(Said said) {
        return Phrases.has(Phrases.Phrase.CONTRAST, said.folded());
    }
}
