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

    default String id() {
        return switch (this) {
            case ShowArticle(String article) -> "article:" + article;
            case None _ -> "none";
            case Human _ -> "human";
            case Solved(String article) -> "solved:" + article;
            case Unsolved(String article) -> "unsolved:" + article;
        };
    }

    /** Empty for an id that no reply of this bot carries. */
    static Optional<Choice> parse(String id) {
        int colon = id.indexOf(':');
        String kind = colon < 0 ? id : id.substring(0, colon);
        String article = id.substring(colon + 1);
        return Optional.ofNullable(
                switch (kind) {
                    case "article" -> new ShowArticle(article);
                    case "none" -> new None();
                    case "human" -> new Human();
                    case "solved" -> new Solved(article);
                    case "unsolved" -> new Unsolved(article);
                    default -> null;
                });
    }
}
