package com.cgpay.support.lookup;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where customers' records are looked up: in the company's own systems, or else among made-up customers. */
public final class CustomerRecords implements AutoCloseable {

    private final @Nullable Sandbox sandbox;
    private final LookupClient lookups;

    private CustomerRecords(@Nullable Sandbox sandbox, LookupClient lookups) {
        this.sandbox = sandbox;
        this.lookups = lookups;
    }

    /**
     * Gets ready to look records up.
     *
     * @param own the company's systems; without any a sandbox is started
     */
    public static CustomerRecords open(Optional<LookupSystem> own, InstantSource clock, ZoneId zone) {
        LookupAnswers answers = new LookupAnswers(clock, zone);
        if (own.isPresent()) {
            return new CustomerRecords(null, new LookupClient(own.get(), answers));
        }
        Sandbox sandbox = Sandbox.start(clock, zone);
        return new CustomerRecords(sandbox, new LookupClient(sandbox.system(), answers));
    }

    public LookupClient lookups() {
        return lookups;
    }

    /** Whether the customers are made up. */
    public boolean areMadeUp() {
        return sandbox != null;
    }

    @Override
    public void close() {
        lookups.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
