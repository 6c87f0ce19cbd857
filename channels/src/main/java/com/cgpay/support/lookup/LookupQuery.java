package com.cgpay.support.lookup;

import com.cgpay.support.flow.Values;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the criteria of a lookup as a path and a query. Stateless. */
final class LookupQuery {

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
                case MONEY -> parameters.put("amount", Values.amount(value));
                case REFERENCE -> parameters.put("reference", value);
                case TIME ->
                    Values.days(value).ifPresent(days -> {
                        parameters.put("from", days.first().toString());
                        parameters.put("to", days.last().toString());
                    });
                default -> {}
            }
        });
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
