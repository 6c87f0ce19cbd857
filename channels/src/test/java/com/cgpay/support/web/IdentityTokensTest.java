package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.conversation.Identity;
import com.cgpay.support.http.Problem;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentityTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String OLD = "fedcba9876543210fedcba9876543210";
    private static final IdentityTokens TOKENS = new IdentityTokens(List.of(SECRET, OLD), () -> NOW);

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("c-1")
                .audience("support")
                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(10))));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, String secret) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(algorithm), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.HS256, SECRET);
    }

    private static void refuses(String token) {
        assertThatThrownBy(() -> TOKENS.verify(token))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("The identity token is not valid");
    }

    @Test
    void believesWhatIsSignedWithAnyOfTheSecrets() throws JOSEException {
        Identity identity = new Identity("c-1", NOW.plus(Duration.ofMinutes(10)));
        assertThat(TOKENS.verify(signed(claims().build()))).isEqualTo(identity);
        assertThat(TOKENS.verify(signed(claims().build(), JWSAlgorithm.HS256, OLD)))
                .isEqualTo(identity);
        assertThat(TOKENS.verify(TOKENS.sign("c-1", Duration.ofMinutes(10)))).isEqualTo(identity);
    }

    @Test
    void refusesWhatWasSignedByOthersOrNobody() throws JOSEException {
        refuses(signed(claims().build(), JWSAlgorithm.HS256, "x".repeat(32)));
        refuses(signed(claims().build(), JWSAlgorithm.HS512, SECRET + SECRET));
        refuses(new PlainJWT(claims().build()).serialize());
        refuses("");
        refuses("a.b.c");
        refuses("x".repeat(5_000));
    }

    @Test
    void refusesAChangedToken() throws JOSEException {
        String token = signed(claims().build());
        int payload = token.indexOf('.') + 5;
        refuses(token.substring(0, payload)
                + (token.charAt(payload) == 'A' ? 'B' : 'A')
                + token.substring(payload + 1));
    }

    @Test
    void refusesWhatHasExpiredOrHardlyEverDoes() throws JOSEException {
        refuses(signed(claims().expirationTime(Date.from(NOW)).build()));
        refuses(signed(
                claims().expirationTime(Date.from(NOW.plus(Duration.ofDays(2)))).build()));
        refuses(signed(claims().expirationTime(null).build()));
    }

    @Test
    void refusesWhatDoesNotHoldYet() throws JOSEException {
        refuses(signed(claims().notBeforeTime(Date.from(NOW.plusSeconds(1))).build()));
        assertThat(TOKENS.verify(signed(claims().notBeforeTime(Date.from(NOW)).build()))
                        .customer())
                .isEqualTo("c-1");
    }

    @Test
    void refusesTokensForOthersAndStrangeNames() throws JOSEException {
        refuses(signed(claims().subject(".").build()));
        refuses(signed(claims().subject("..").build()));
        refuses(signed(claims().audience("shop").build()));
        refuses(signed(claims().subject("../admin").build()));
        refuses(signed(claims().subject(null).build()));
    }
}
