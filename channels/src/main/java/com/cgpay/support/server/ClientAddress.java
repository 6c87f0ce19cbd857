package com.cgpay.support.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request came from. Behind proxies of the company's own that is what the outermost of them wrote into
 * X-Forwarded-For: each adds the address it was called from at the end, and what stands before those can be made up by
 * anybody. Of an IPv6 address it is the first 64 bits, since that many addresses belong to one customer (RFC 6177), who
 * would pass any limit otherwise. Stateless.
 */
final class ClientAddress {

    /** Some proxies append the port, which differs for each connection; IPv6 then has brackets (RFC 7239, 6). */
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\[\\]]*)](?::\\d+)?|([0-9.]+):\\d+");

    private static final int NETWORK = 8;

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
        return network(named ? forwarded.get(forwarded.size() - proxies) : request.getRemoteAddr());
    }

    /** An IPv4 address, also one that is written as IPv6, stays; whatever is no address, too. */
    static String network(String address) {
        try {
            InetAddress read = InetAddress.ofLiteral(address);
            if (!(read instanceof Inet6Address)) {
                return read.getHostAddress();
            }
            byte[] network = Arrays.copyOf(Arrays.copyOf(read.getAddress(), NETWORK), read.getAddress().length);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (IllegalArgumentException | UnknownHostException e) {
            return address;
        }
    }

    static String withoutPort(String address) {
        Matcher matcher = WITH_PORT.matcher(address);
        return matcher.matches() ? matcher.replaceFirst("$1$2") : address;
    }
}
