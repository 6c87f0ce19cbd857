package com.cgpay.support.config;

import com.cgpay.support.lookup.LookupSystem;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads where the payment company tells what it knows of its customers. */
record CompanyReader(Fields fields) {

    private static final int IDENTITY_SECRET_BYTES = 32;

    Company read(JsonNode tree) {
        JsonNode identity = tree.path("identity");
        return new Company(lookups(tree.path("lookups"), identity), identity(identity));
    }

    private Optional<LookupSystem> lookups(JsonNode node, JsonNode identity) {
        if (node.isMissingNode() != identity.isMissingNode()) {
            fields.refuse("lookups and identity are of use together: who is looked up has to be identified.");
        }
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        fields.known("lookups.", node, Set.of("url", "key"));
        String key = fields.required("lookups.key", node.path("key"));
        return fields.address("lookups.url", fields.required("lookups.url", node.path("url")))
                .map(url -> new LookupSystem(url, key));
    }

    private List<String> identity(JsonNode node) {
        fields.known("identity.", node, Set.of("secrets"));
        List<String> secrets = fields.texts("identity.secrets", node.path("secrets"));
        boolean tooShort = secrets.stream()
                .anyMatch(secret -> secret.getBytes(StandardCharsets.UTF_8).length < IDENTITY_SECRET_BYTES);
        if (!node.isMissingNode() && (secrets.isEmpty() || tooShort)) {
            fields.refuse("identity.secrets needs at least one secret of 32 bytes or more.");
        }
        return secrets;
    }
}
