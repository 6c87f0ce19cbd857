package com.cgpay.support.knowledge;

/** An article that cannot be saved; the message is a sentence for the editor. */
public final class InvalidArticle extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param sentence for the editor */
    public InvalidArticle(String sentence) {
        super(sentence);
    }
}
