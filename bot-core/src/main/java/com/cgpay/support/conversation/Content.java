package com.cgpay.support.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a customer sent: words, a tap on a quick reply, or something the bot cannot read. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Content.Tap.class, name = "tap"),
    @JsonSubTypes.Type(value = Content.Unsupported.class, name = "unsupported")
})
public sealed interface Content {

    /** Words, redacted before they get here. */
    record Text(String text) implements Content {}

    /** A tap on a quick reply, with the label the customer saw. */
    record Tap(String choice, String label) implements Content {}

    /** Something without words, such as a picture or a sticker. */
    record Unsupported(String what) implements Content {}

    /** The content as a person reads it in a transcript. */
    default String asText() {
        return switch (this) {
            case Text(String text) -> text;
            case Tap(var _, String label) -> label;
            case Unsupported(String what) -> "[" + what + "]";
        };
    }
}
