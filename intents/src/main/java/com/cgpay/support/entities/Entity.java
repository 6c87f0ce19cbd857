package com.cgpay.support.entities;

/**
 * Something that a text names.
 *
 * @param start where it begins in the original text, in chars
 * @param end where it ends, exclusive
 * @param text the words themselves
 */
public record Entity(EntityValue value, int start, int end, String text) {

    public Entity {
        if (start < 0 || end <= start || text.length() != end - start) {
            throw new IllegalArgumentException("No place in a text: " + start + " to " + end);
        }
    }

    public EntityKind kind() {
        return value.kind();
    }
}
