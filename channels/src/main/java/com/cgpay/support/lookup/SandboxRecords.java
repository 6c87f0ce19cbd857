package com.cgpay.support.lookup;

import com.cgpay.support.http.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** The records of made-up customers, dated from the moment of asking. Immutable. */
final class SandboxRecords {

    private final JsonNode customers;
    private final InstantSource clock;
    private final ZoneId zone;

    SandboxRecords(JsonNode customers, InstantSource clock, ZoneId zone) {
        this.customers = customers;
        this.clock = clock;
        this.zone = zone;
    }

    /** The answer to a request; empty where there is no such customer. */
    Optional<JsonNode> find(String customer, String what, Map<String, String> query) {
        JsonNode records = customers.path(customer);
        ZonedDateTime now = clock.instant().atZone(zone);
        if (records.isMissingNode()) {
            return Optional.empty();
        }
        if (records.path("nonsense").asBoolean()) {
            return Optional.of(Json.MAPPER.createObjectNode());
        }
        return Optional.of(
                switch (what) {
                    case "transactions" -> list(what, records.path(what), query, now);
                    case "refunds" -> list(what, records.path(what), query, now);
                    default -> account(records.path(what), now);
                });
    }

    private static JsonNode list(String what, JsonNode records, Map<String, String> query, ZonedDateTime now) {
        ObjectNode answer = Json.MAPPER.createObjectNode();
        ArrayNode list = answer.putArray(what);
        for (JsonNode record : records) {
            if (fits(record, query, now)) {
                list.add(payment(record, now));
            }
        }
        return answer;
    }

    private static boolean fits(JsonNode record, Map<String, String> query, ZonedDateTime now) {
        String amount = query.get("amount");
        boolean sameAmount = amount == null
                || new BigDecimal(amount).compareTo(record.path("amount").decimalValue()) == 0;
        String from = query.get("from");
        String to = query.get("to");
        LocalDate made = now.toLocalDate().minusDays(record.path("daysAgo").asLong());
        boolean within = (from == null || !made.isBefore(LocalDate.parse(from)))
                && (to == null || !made.isAfter(LocalDate.parse(to)));
        String reference = query.get("reference");
        boolean sameReference =
                reference == null || reference.equals(record.path("reference").asText());
        return sameAmount && within && sameReference;
    }

    private static ObjectNode payment(JsonNode record, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        ObjectNode payment = Json.MAPPER.createObjectNode();
        for (String same : new String[] {"status", "amount", "currency", "cardLastFour", "payee"}) {
            if (record.has(same)) {
                payment.set(same, record.get(same));
            }
        }
        payment.put("dueOn", today.plusDays(record.path("dueInDays").asLong()).toString());
        if (record.has("daysAgo")) {
            ZonedDateTime made = today.minusDays(record.path("daysAgo").asLong())
                    .atTime(record.path("hour").asInt(), 4)
                    .atZone(now.getZone());
            payment.put("madeAt", made.toInstant().toString());
        }
        return payment;
    }

    private static ObjectNode account(JsonNode record, ZonedDateTime now) {
        return Json.MAPPER
                .createObjectNode()
                .put("status", record.path("status").asText())
                .put("twoFactor", record.path("twoFactor").asBoolean())
                .put(
                        "passwordChangedOn",
                        now.toLocalDate()
                                .minusDays(record.path("passwordChangedDaysAgo").asLong())
                                .toString())
                .put(
                        "lastSignInAt",
                        now.minus(Duration.ofHours(
                                        record.path("lastSignInHoursAgo").asLong()))
                                .toInstant()
                                .toString())
                .put("lastSignInCountry", record.path("lastSignInCountry").asText());
    }
}
