package com.cgpay.support.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The marks in an answer that stand for something else: what is wrong about them is read by customers as it stands. */
final class Markup {

    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\(");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\(([^)]*)\\)");

    private Markup() {}

    /**
     * Checks what is left when every placeholder is filled.
     *
     * @throws InvalidArticle with a sentence for the editor
     */
    static void requireFilled(String text) {
        if (text.contains("{{") || text.contains("}}")) {
            throw new InvalidArticle("The answer has {{ or }} that belong to no placeholder.");
        }
    }

    /**
     * Checks that each link leads somewhere and that there are no images, which chats do not show.
     *
     * @throws InvalidArticle with a sentence for the editor
     */
    static void requireLinks(String text) {
        if (IMAGE.matcher(text).find()) {
            throw new InvalidArticle("The answer has an image, which customers are not shown.");
        }
        LINK.matcher(text)
                .results()
                .filter(link -> !leadsSomewhere(link))
                .findFirst()
                .ifPresent(link -> {
                    throw new InvalidArticle(
                            "The answer has the link " + link.group() + ", which does not begin with https://.");
                });
    }

    private static boolean leadsSomewhere(MatchResult link) {
        try {
            URI address = new URI(link.group(1));
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
