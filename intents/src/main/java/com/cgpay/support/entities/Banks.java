package com.cgpay.support.entities;

import java.util.stream.Stream;

/** Finds banks by the names and abbreviations in {@code banks.txt}. */
final class Banks implements Finder {

    private final NameTable names = NameTable.read("banks.txt");

    @Override
    public Stream<Entity> find(Message message) {
        return names.in(message)
                .map(name -> message.entity(new EntityValue.Bank(name.value()), name.start(), name.end()));
    }
}
