package com.cgpay.support.intents;

import com.cgpay.support.training.DataLine;
import java.util.regex.Pattern;

/**
 * Tells the questions that say nothing by themselves: "and how long does that take?" asks on about whatever was spoken
 * of. Stateless, safe for all threads.
 */
public final class FollowUps {

    /** In characters; whoever writes more says what it is about. */
    private static final int LONGEST = 60;

    private static final Pattern FOLLOW_UP = Pattern.compile(
            "(?:" + String.join("|", DataLine.beside(FollowUps.class, "follow-ups.txt")) + ")[\\p{P}\\s]*");

    private FollowUps() {}

    /**
     * Whether a text can only be understood together with what was said before it.
     *
     * @param folded the text, folded
     */
    public static boolean isOne(String folded) {
        return folded.length() <= LONGEST && FOLLOW_UP.matcher(folded).matches();
    }
}
