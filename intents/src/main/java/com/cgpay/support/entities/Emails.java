package com.cgpay.support.entities;

import java.util.stream.Stream;

/** Finds e-mail addresses. */
final class Emails implements Finder {

    private static final QuickPattern ADDRESS = QuickPattern.startingWith(
            QuickPattern.LETTERS + QuickPattern.DIGITS,
            "(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63}+@(?:[a-z0-9-]{1,63}\\.){1,4}[a-z]{2,24}(?![a-z0-9])");

    @Override
    public Stream<Entity> find(Message message) {
        return message.all(ADDRESS)
                .map(match -> message.entity(new EntityValue.Email(match.group()), match.start(), match.end()));
    }
}
