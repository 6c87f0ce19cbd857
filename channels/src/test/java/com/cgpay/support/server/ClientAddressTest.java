package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "203.0.113.9:51234, 203.0.113.9",
        "2001:db8::9, 2001:db8::9",
        "[2001:db8::9], 2001:db8::9",
        "[2001:db8::9]:51234, 2001:db8::9",
        "unknown, unknown"
    })
    void anAddressIsTheSameWithEachPort(String forwarded, String address) {
        assertThat(ClientAddress.withoutPort(forwarded)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "::ffff:203.0.113.9, 203.0.113.9",
        "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2:ffff:1:2:3, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0/64",
        "unknown, unknown"
    })
    void allAddressesOfOneIpv6NetworkShareTheirLimits(String address, String network) {
        assertThat(ClientAddress.network(address)).isEqualTo(network);
    }
}
