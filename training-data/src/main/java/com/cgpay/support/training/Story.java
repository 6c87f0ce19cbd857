package com.cgpay.support.training;

import java.util.List;

/**
 * A golden conversation: what a customer and an agent do, and what the bot must do in between.
 *
 * @param language the display language the customer starts with: zh-Hans, zh-Hant, zh-HK or en
 * @param customer who the customer has proved to be; empty for a stranger
 */
public record Story(String name, String language, String customer, List<Line> lines) {

    public Story {
        lines = List.copyOf(lines);
    }

    /** Who acts in a line. */
    public enum Speaker {
        CUSTOMER,
        CHOICE,
        AGENT,
        /** Time passes. */
        LATER,
        BOT
    }

    /** One line of a story; the text is what is said, tapped or done, how long it takes, or the decision expected. */
    public record Line(Speaker speaker, String text, int number) {}
}
