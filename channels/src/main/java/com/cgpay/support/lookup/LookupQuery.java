package com.cgpay.support.lookup;

import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the criteria of a lookup as a path and a query. Stateless. */
final class LookupQuery {

    private static final int DAY = "2026-11-25".length();

    private LookupQuery() {}

    static String path(String customer, Source source, Map<SlotType, String> criteria) {
        String what = switch (source) {
            case TRANSACTION -> "transactions";
            case REFUND -> "refunds";
            case ACCOUNT -> "account";
        };
        String query = query(criteria);
        return "/v1/customers/" + encode(customer) + "/" + what + (query.isEmpty() ? "" : "?" + query);
    }

    private static String query(Map<SlotType, String> criteria) {
        Map<String, String> parameters = new TreeMap<>();
        criteria.forEach((type, value) -> {
            switch (type) {
                case MONEY -> parameters.put("amount", number(value));
                case REFERENCE -> parameters.put("reference", value);
                case TIME -> addDays(value, parameters);
                default -> {}
            }
        });
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The number that is asked for; empty where no amount is. */
    static String amount(Map<SlotType, String> criteria) {
        return Optional.ofNullable(criteria.get(SlotType.MONEY))
                .map(LookupQuery::number)
                .orElse("");
    }

    private static String number(String money) {
        return money.split(" ", 2)[0];
    }

    /** The days that a time touches; a month such as {@code 2026-11} is told by its first day alone. */
    private static void addDays(String time, Map<String, String> parameters) {
        String[] ends = time.split("/", 2);
        if (ends[0].length() < DAY) {
            return;
        }
        parameters.put("from", ends[0].substring(0, DAY));
        parameters.put("to", ends.length == 1 ? ends[0].substring(0, DAY) : lastDay(ends[1]));
    }

    /** The end of a stretch of time is the first moment after it. */
    private static String lastDay(String end) {
        LocalDateTime moment = end.length() == DAY
                ? LocalDate.parse(end).atStartOfDay()
                : LocalDateTime.parse(end.contains(":") ? end : end + ":00");
        return moment.minusNanos(1).toLocalDate().toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
