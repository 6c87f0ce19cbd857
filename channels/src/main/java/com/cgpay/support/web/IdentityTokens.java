package com.cgpay.support.web;

import com.cgpay.support.conversation.Identity;
import com.cgpay.support.http.Problem;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Proofs of who a customer is: JSON Web Tokens that the company's website signs with a secret it shares with the bot
 * (HS256), for the audience {@code support}, naming the customer as {@code sub} and expiring within a day. Signatures
 * are compared in constant time. Safe for all threads.
 */
public final class IdentityTokens {

    private static final String AUDIENCE = "support";
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int LONGEST_TOKEN = 2_000;

    /** Only dots would be another place in an address. */
    private static final Pattern CUSTOMER = Pattern.compile("(?!\\.+$)[A-Za-z0-9._-]{1,64}");

    private final List<String> secrets;
    private final InstantSource clock;

    /**
     * Tokens of one website.
     *
     * @param secrets each at least 32 bytes; the first signs, all verify, so that they can be rotated
     */
    public IdentityTokens(List<String> secrets, InstantSource clock) {
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    /**
     * Who the token says that the customer is.
     *
     * @throws Problem if the token proves nothing
     */
    Identity verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw refused();
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            if (isOurs(signed)) {
                return identity(signed.getJWTClaimsSet());
            }
        } catch (ParseException | JOSEException e) {
            // answered below like every token that proves nothing
        }
        throw refused();
    }

    private static Problem refused() {
        return Problem.unauthorized(
                "The identity token is not valid: it is signed with HS256 for the audience support, names the customer"
                        + " as sub, and expires within a day.");
    }

    private boolean isOurs(SignedJWT signed) throws JOSEException {
        boolean ours = false;
        for (String secret : secrets) {
            ours |= JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
                    && signed.verify(new MACVerifier(secret));
        }
        return ours;
    }

    private Identity identity(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        Date begins = claims.getNotBeforeTime();
        String customer = claims.getSubject();
        boolean valid = expires != null
                && expires.toInstant().isAfter(now)
                && !expires.toInstant().isAfter(now.plus(LONGEST))
                && (begins == null || !begins.toInstant().isAfter(now))
                && claims.getAudience().contains(AUDIENCE)
                && customer != null
                && CUSTOMER.matcher(customer).matches();
        if (!valid) {
            throw refused();
        }
        return new Identity(customer, expires.toInstant());
    }

    /** Signs a token, as the company's website does. */
    public String sign(String customer, Duration valid) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(customer)
                .audience(AUDIENCE)
                .expirationTime(Date.from(clock.instant().plus(valid)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(secrets.getFirst()));
        } catch (JOSEException e) {
            throw new IllegalStateException("The identity secret is too short: it needs 32 bytes.", e);
        }
        return token.serialize();
    }
}
