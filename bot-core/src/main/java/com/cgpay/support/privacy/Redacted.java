package com.cgpay.support.privacy;

import java.util.Set;

/** A text that may be stored, and what was taken out of it. */
public record Redacted(String text, Set<SensitiveKind> kinds) {

    public Redacted {
        kinds = Set.copyOf(kinds);
    }
}
