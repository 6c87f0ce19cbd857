package com.cgpay.support.console;

import com.cgpay.support.http.Problem;
import com.cgpay.support.http.RateLimit;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people in by their passwords, and limits how often one may be tried, by address and by account. */
public final class Logins {

    private static final Logger LOG = LoggerFactory.getLogger(Logins.class);

    private final Accounts accounts;
    private final RateLimit byAddress;
    private final Guesses byAccount;

    /**
     * Logins to accounts.
     *
     * @param byAddress limits how often a caller may try a password
     */
    public Logins(Accounts accounts, RateLimit byAddress, InstantSource clock) {
        this.accounts = accounts;
        this.byAddress = byAddress;
        this.byAccount = new Guesses(clock);
    }

    /** @throws Problem if the caller tries too often */
    void admit(Context ctx) {
        byAddress.take(ctx.ip());
    }

    /**
     * The account of an admitted caller.
     *
     * @throws Problem that does not tell whether it is the account or the password that is wrong
     */
    Account open(Context ctx, String account, String password) {
        return authenticate(ctx, account, password)
                .orElseThrow(() -> Problem.unauthorized("Account or password is wrong."));
    }

    /**
     * Makes sure that it is still the person who logged in, before something that would give the account to another.
     *
     * @throws Problem if the password is not theirs; not 401, since the session goes on
     */
    void confirm(Context ctx, Account agent, String password) {
        admit(ctx);
        if (authenticate(ctx, agent.account(), password).isEmpty()) {
            throw Problem.badRequest("Your own password is not right.");
        }
    }

    private Optional<Account> authenticate(Context ctx, String account, String password) {
        byAccount.take(account, ctx.ip());
        Optional<Account> found = accounts.authenticate(account, password);
        if (found.isPresent()) {
            byAccount.succeeded(account, ctx.ip());
        } else {
            LOG.warn("A login from {} failed.", ctx.ip());
        }
        return found;
    }
}
