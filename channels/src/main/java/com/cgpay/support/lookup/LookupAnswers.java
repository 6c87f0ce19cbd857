package com.cgpay.support.lookup;

import com.cgpay.support.flow.Lookups;
import com.cgpay.support.training.flow.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads answers of the company's systems into the fields of flows. Nothing gets through that is not what the
 * description promises: whatever a system says, a customer reads a known word, a number, a date or a masked name.
 */
public final class LookupAnswers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}*·.' -]{1,40}");
    private static final BigDecimal MOST = new BigDecimal("1e12");

    private final InstantSource clock;
    private final ZoneId zone;

    public LookupAnswers(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** An answer that does not fit the description. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit(String field) {
            super("the field " + field + " is not as described");
        }
    }

    Lookups.Result read(Source source, JsonNode answer) {
        return switch (source) {
            case TRANSACTION -> newest(answer.path("transactions"), "transactions", this::transaction);
            case REFUND -> newest(answer.path("refunds"), "refunds", this::refund);
            case ACCOUNT -> new Lookups.Result.Found(account(answer));
        };
    }

    private interface Reader {
        Map<String, String> read(JsonNode node);
    }

    private static Lookups.Result newest(JsonNode list, String name, Reader reader) {
        if (!list.isArray()) {
            throw new Unfit(name);
        }
        return list.isEmpty() ? new Lookups.Result.None() : new Lookups.Result.Found(reader.read(list.get(0)));
    }

    private Map<String, String> transaction(JsonNode node) {
        Map<String, String> fields = payment(node, Set.of("processing", "failed", "succeeded"));
        fields.put("time", moment(node, "madeAt"));
        fields.put("payee", masked(node, "payee"));
        return fields;
    }

    private Map<String, String> refund(JsonNode node) {
        return payment(node, Set.of("requested", "processing", "paid", "rejected"));
    }

    private Map<String, String> payment(JsonNode node, Set<String> statuses) {
        LocalDate due = day(node, "dueOn");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("status", oneOf(node, "status", statuses));
        fields.put("amount", money(node));
        fields.put("card", matching(node, "cardLastFour", FOUR_DIGITS));
        fields.put("due", due.toString());
        fields.put("late", due.isBefore(LocalDate.ofInstant(clock.instant(), zone)) ? "yes" : "no");
        return fields;
    }

    private Map<String, String> account(JsonNode node) {
        String country = text(node, "lastSignInCountry");
        if (!Set.of(Locale.getISOCountries()).contains(country)
                || !node.path("twoFactor").isBoolean()) {
            throw new Unfit("lastSignInCountry or twoFactor");
        }
        return Map.of(
                "status", oneOf(node, "status", Set.of("active", "locked", "frozen")),
                "two_factor", node.path("twoFactor").asBoolean() ? "yes" : "no",
                "password_changed", day(node, "passwordChangedOn").toString(),
                "last_sign_in", moment(node, "lastSignInAt"),
                "last_sign_in_place", country);
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new Unfit(field);
        }
        return node.path(field).asText();
    }

    private static String oneOf(JsonNode node, String field, Set<String> allowed) {
        String value = text(node, field);
        if (!allowed.contains(value)) {
            throw new Unfit(field);
        }
        return value;
    }

    private static String matching(JsonNode node, String field, Pattern pattern) {
        String value = text(node, field);
        if (!pattern.matcher(value).matches()) {
            throw new Unfit(field);
        }
        return value;
    }

    /** The first letter of a name and nothing more. */
    private static String masked(JsonNode node, String field) {
        String name = matching(node, field, NAME).strip();
        if (name.isEmpty()) {
            throw new Unfit(field);
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    private static String money(JsonNode node) {
        JsonNode amount = node.path("amount");
        String currency = text(node, "currency");
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
        if (!amount.isNumber()
                || !known
                || amount.decimalValue().signum() < 0
                || amount.decimalValue().compareTo(MOST) > 0) {
            throw new Unfit("amount or currency");
        }
        return amount.decimalValue().stripTrailingZeros().toPlainString() + " " + currency;
    }

    private static LocalDate day(JsonNode node, String field) {
        try {
            return LocalDate.parse(text(node, field));
        } catch (DateTimeException e) {
            throw new Unfit(field);
        }
    }

    private String moment(JsonNode node, String field) {
        try {
            return Instant.parse(text(node, field)).atZone(zone).format(MINUTE);
        } catch (DateTimeException e) {
            throw new Unfit(field);
        }
    }
}
