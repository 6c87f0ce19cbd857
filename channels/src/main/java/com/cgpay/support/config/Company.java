package com.cgpay.support.config;

import com.cgpay.support.lookup.LookupSystem;
import java.util.List;
import java.util.Optional;

/**
 * What the payment company knows of its customers.
 *
 * @param lookups its systems; without them a sandbox answers
 * @param identitySecrets what its website signs identity tokens with; the first signs, all verify
 */
public record Company(Optional<LookupSystem> lookups, List<String> identitySecrets) {

    static final Company SANDBOX = new Company(Optional.empty(), List.of());

    public Company {
        identitySecrets = List.copyOf(identitySecrets);
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return "Company[" + lookups + "]";
    }
}
