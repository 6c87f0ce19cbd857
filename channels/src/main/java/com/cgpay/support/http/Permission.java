package com.cgpay.support.http;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether somebody may still read a stream. Where that cannot be told, they may not: their stream ends, and whoever comes
 * back hears what is wrong.
 */
public record Permission(BooleanSupplier given) {

    private static final Logger LOG = LoggerFactory.getLogger(Permission.class);

    public boolean holds() {
        try {
            return given.getAsBoolean();
        } catch (RuntimeException failure) {
            LOG.debug("It cannot be told who may read on.", failure);
            return false;
        }
    }
}
