package com.cgpay.support.lookup;

import com.cgpay.support.flow.Lookups;
import com.cgpay.support.flow.Values;
import com.cgpay.support.training.flow.Source;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{1,40}");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
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

    /** @param money that was asked for; empty where none was */
    Lookups.Result read(Source source, String money, JsonNode answer) {
        return switch (source) {
            case TRANSACTION -> newest(answer.path("transactions"), "transactions", money, this::transaction);
            case REFUND -> newest(answer.path("refunds"), "refunds", money, this::refund);
            case ACCOUNT -> new Lookups.Result.Found(account(answer));
        };
    }

    private interface Reader {
        Map<String, String> read(JsonNode node);
    }

    /** A record of another amount than was asked for is somebody's mistake, and no answer. */
    private static Lookups.Result newest(JsonNode list, String name, String money, Reader reader) {
        if (!list.isArray()) {
            throw new Unfit(name);
        }
        if (list.isEmpty()) {
            return new Lookups.Result.None();
        }
        JsonNode newest = newest(list, Values.currency(money));
        Map<String, String> fields = reader.read(newest);
        boolean same = money.isEmpty()
                || new BigDecimal(Values.amount(money))
                                .compareTo(newest.path("amount").decimalValue())
                        == 0;
        if (!same) {
            throw new Unfit(name);
        }
        return new Lookups.Result.Found(fields);
    }

    /** In the currency that was told, or else the newest of all: a sign such as $ stands for many currencies. */
    private static JsonNode newest(JsonNode list, String currency) {
        return list.valueStream()
                .filter(record -> record.path("currency").asText().equals(currency))
                .findFirst()
                .orElse(list.get(0));
    }

    private Map<String, String> transaction(JsonNode node) {
        Map<String, String> fields = payment(node, Source.TRANSACTION);
        fields.put("time", moment(node, "madeAt"));
        fields.put("payee", masked(node, "payee"));
        return fields;
    }

    private Map<String, String> refund(JsonNode node) {
        return payment(node, Source.REFUND);
    }

    private Map<String, String> payment(JsonNode node, Source source) {
        LocalDate due = day(node, "dueOn");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("status", oneOf(node, "status", source));
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
                "status", oneOf(node, "status", Source.ACCOUNT),
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

    private static String oneOf(JsonNode node, String field, Source source) {
        String value = text(node, field);
        if (!source.values(field).contains(value)) {
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

    /** The first letter or digit of a name and nothing more. */
    private static String masked(JsonNode node, String field) {
        return LETTER.matcher(matching(node, field, NAME))
                .results()
                .findFirst()
                .map(first -> first.group() + "**")
                .orElseThrow(() -> new Unfit(field));
    }

    private static String money(JsonNode node) {
        JsonNode amount = node.path("amount");
        String currency = text(node, "currency");
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
        if (!amount.isNumber()
                || !Double.isFinite(amount.doubleValue())
                || !known
                || amount.decimalValue().signum() < 0
                || amount.decimalValue().compareTo(MOST) > 0) {
            throw new Unfit("amount or currency");
        }
        return amount.decimalValue().stripTrailingZeros().toPlainString() + " " + currency;
    }

    private static LocalDate day(JsonNode node, String field) {
        try {
            return near(LocalDate.parse(text(node, field)), field);
        } catch (DateTimeException e) {
            throw new Unfit(field);
        }
    }

    private static LocalDate near(LocalDate day, String field) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Unfit(field);
        }
        return day;
    }

    private String moment(JsonNode node, String field) {
        try {
            ZonedDateTime moment = Instant.parse(text(node, field)).atZone(zone);
            near(moment.toLocalDate(), field);
            return moment.format(MINUTE);
        } catch (DateTimeException e) {
            throw new Unfit(field);
        }
    }
}
