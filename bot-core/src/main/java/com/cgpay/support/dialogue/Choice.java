package com.cgpay.support.dialogue;

import java.util.Optional;

/** What a quick reply asks for; its id is short enough for every messenger. */
public sealed interface Choice {

    /** Shows this article. */
    record ShowArticle(String article) implements Choice {}

    /** None of the offered articles is meant. */
    record None() implements Choice {}

    /** A person, please. */
    record Human() implements Choice {}

    /** The article solved it. */
    record Solved(String article) implements Choice {}

    /** The article did not solve it. */
    record Unsolved(String article) implements Choice {}

    /** Starts a flow. */
    record Start(String flow) implements Choice {}

    /** Answers a question of a flow with one of its options. */
    record Pick(String step, String value) implements Choice {}

    /** Does not know what a flow asks. */
    record Skip() implements Choice {}

    /** Leaves a flow. */
    record Stop() implements Choice {}

    /** Leaves the queue for a person. */
    record Leave() implements Choice {}

    default String id() {
        return switch (this) {
            case ShowArticle(String article) -> "article:" + article;
            case None _ -> "none";
            case Human _ -> "human";
            case Solved(String article) -> "solved:" + article;
            case Unsolved(String article) -> "unsolved:" + article;
            case Start(String flow) -> "start:" + flow;
            case Pick(String step, String value) -> "pick:" + step + ":" + value;
            case Skip _ -> "skip";
            case Stop _ -> "stop";
            case Leave _ -> "leave";
        };
    }

    /** Empty for an id that no reply of this bot carries. */
    static Optional<Choice> parse(String id) {
        int colon = id.indexOf(':');
        String kind = colon < 0 ? id : id.substring(0, colon);
        String rest = id.substring(colon + 1);
        int value = rest.indexOf(':');
        return Optional.ofNullable(
                switch (kind) {
                    case "article" -> new ShowArticle(rest);
                    case "none" -> new None();
                    case "human" -> new Human();
                    case "solved" -> new Solved(rest);
                    case "unsolved" -> new Unsolved(rest);
                    case "start" -> new Start(rest);
                    case "pick" -> value < 0 ? null : new Pick(rest.substring(0, value), rest.substring(value + 1));
                    case "skip" -> new Skip();
                    case "stop" -> new Stop();
                    case "leave" -> new Leave();
                    default -> null;
                });
    }
}
