package com.cgpay.support.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request came from. Behind proxies of the company's own that is what the outermost of them wrote into
 * X-Forwarded-For: each adds the address it was called from at the end, and what stands before those can be made up by
 * anybody. Stateless.
 */
final class ClientAddress {

    /** Some proxies append the port, which differs for each connection; IPv6 then has brackets (RFC 7239, 6). */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\[\\]]*)](?::\\d+)?|([0-9.]+):\\d+");

    private ClientAddress() {}

    /** @param proxies how many stand in front of the server; 0 believes no header */
    static String of(HttpServletRequest request, int proxies) {
        List<String> forwarded = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders("X-Forwarded-For"))) {
            for (String address : header.split(",", -1)) {
                forwarded.add(withoutPort(address.strip()));
            }
        }
        boolean named = proxies > 0 && forwarded.size() >= proxies;
        return named ? forwarded.get(forwarded.size() - proxies) : request.getRemoteAddr();
    }

    static String withoutPort(String address) {
        Matcher matcher = WITH_PORT.matcher(address);
        return matcher.matches() ? matcher.replaceFirst("$1$2") : address;
    }
}
