package com.cgpay.support.entities;

import java.util.stream.Stream;

/** Finds entities of one kind. What it finds may overlap; {@link Entities} chooses. */
@FunctionalInterface
interface Finder {
    Stream<Entity> find(Message message);
}
