package com.cgpay.support.console;

import com.cgpay.support.audit.Action;
import com.cgpay.support.audit.AuditTrail;
import com.cgpay.support.audit.Deed;
import com.cgpay.support.conversation.Ids;
import com.cgpay.support.database.Database;
import com.cgpay.support.database.Transaction;
import com.cgpay.support.http.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The people who work with the bot. Safe for all threads. */
public final class Accounts {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9._@-]{2,60}");

    /** Checked where there is no such account, so that the answer takes as long. */
    private static final String NOBODYS_HASH = Passwords.nobodys();

    private final Database database;
    private final SetupLinks links;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Accounts(Database database, SetupLinks links, AuditTrail audit, InstantSource clock) {
        this.database = database;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes the first administrator; the link cannot be used again. */
    Account setUp(String token, String account, String name, String password) {
        String hash = checkedHash(account, password);
        String seen = AgentName.of(name);
        return database.write(tx -> {
            links.use(tx, token);
            Account admin = insert(tx, account, seen, Role.ADMIN, hash);
            record(tx, admin, Action.PERSON_SET_UP, admin);
            return admin;
        });
    }

    /**
     * Adds a person.
     *
     * @param by the administrator who does
     * @throws Problem if the account exists or something is wrong with it
     */
    public Account add(Account by, String account, String name, Role role, String password) {
        String hash = checkedHash(account, password);
        String seen = AgentName.of(name);
        return database.write(tx -> {
            Account added = insert(tx, account, seen, role, hash);
            record(tx, by, Action.PERSON_ADDED, added);
            return added;
        });
    }

    private void record(Transaction tx, Account by, Action action, Account whom) {
        audit.add(tx, new Deed(by.asAgent(), action, whom.id(), whom.name()));
    }

    private static String checkedHash(String account, String password) {
        if (!ACCOUNT.matcher(account).matches()) {
            throw Problem.badRequest("The account has 2 to 60 small letters, digits and . _ @ -");
        }
        return Passwords.chosen(password);
    }

    private Account insert(Transaction tx, String account, String name, Role role, String hash) {
        Account added = new Account(Ids.next(clock.instant()), account, name, role);
        int inserted = tx.handle()
                .createUpdate("INSERT INTO agents (id, account, name, role, password_hash, created_at)"
                        + " VALUES (:id, :account, :name, :role, :hash, :now) ON CONFLICT DO NOTHING")
                .bind("id", added.id())
                .bind("account", added.account())
                .bind("name", added.name())
                .bind("role", added.role().name())
                .bind("hash", hash)
                .bind("now", clock.millis())
                .execute();
        if (inserted == 0) {
            throw Problem.conflict("There is an account of this name already.");
        }
        return added;
    }

    /**
     * Gives a person another name and role, which hold from their next request on; nothing if there is none of this id.
     *
     * @param admin whose own role somebody else has to change, so that an administrator stays
     * @throws Problem if that one is no administrator any more: two who demote one another would leave none
     */
    Optional<Account> change(Account admin, String id, String name, Role role) {
        String seen = AgentName.of(name);
        return database.write(tx -> {
            requireAdministrator(tx, admin);
            if (id.equals(admin.id()) && role != Role.ADMIN) {
                throw Problem.conflict("Somebody else has to change your role.");
            }
            return find(tx, id).map(before -> change(tx, admin, before, before.as(seen, role)));
        });
    }

    private Account change(Transaction tx, Account admin, Account before, Account after) {
        if (!after.equals(before)) {
            tx.handle()
                    .execute(
                            "UPDATE agents SET name = ?, role = ? WHERE id = ?",
                            after.name(),
                            after.role().name(),
                            after.id());
            audit.add(
                    tx,
                    new Deed(admin.asAgent(), Action.PERSON_CHANGED, after.id(), after.name() + "/" + after.role()));
        }
        return after;
    }

    private void requireAdministrator(Transaction tx, Account admin) {
        if (!heldAdministrators(tx).contains(admin.id())) {
            throw Problem.unauthorized("Log in first.");
        }
    }

    /**
     * Removes a person, who is logged out everywhere; false if there is none of this id.
     *
     * @param admin who removes somebody else, and so stays as an administrator
     * @throws Problem if that one has been removed meanwhile: two who remove one another would leave none
     */
    boolean remove(String id, Account admin) {
        return database.write(tx -> {
            requireAdministrator(tx, admin);
            Optional<Account> removed = find(tx, id);
            removed.ifPresent(person -> {
                endSessions(tx, id);
                tx.handle().execute("DELETE FROM agents WHERE id = ?", id);
                record(tx, admin, Action.PERSON_REMOVED, person);
            });
            return removed.isPresent();
        });
    }

    /**
     * Gives a person another password and ends whatever was begun with the one before.
     *
     * @return false if there is nobody of this id
     */
    boolean resetPassword(Account admin, String id, String password) {
        String hash = Passwords.chosen(password);
        return database.write(tx -> {
            Optional<Account> whom = find(tx, id);
            whom.ifPresent(person -> {
                endSessions(tx, id);
                tx.handle().execute("UPDATE agents SET password_hash = ? WHERE id = ?", hash, id);
                record(tx, admin, Action.PASSWORD_RESET, person);
            });
            return whom.isPresent();
        });
    }

    /**
     * Gives somebody the password that they want instead of the one they have, and ends their other sessions.
     *
     * @param present the hash of the session that goes on
     */
    void changePassword(Account agent, String password, String present) {
        String hash = Passwords.chosen(password);
        database.write(tx -> {
            tx.handle().execute("DELETE FROM sessions WHERE agent_id = ? AND token_hash <> ?", agent.id(), present);
            record(tx, agent, Action.PASSWORD_CHANGED, agent);
            return tx.handle().execute("UPDATE agents SET password_hash = ? WHERE id = ?", hash, agent.id());
        });
    }

    private static Optional<Account> find(Transaction tx, String id) {
        return tx.handle()
                .createQuery("SELECT * FROM agents WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> account(row))
                .findOne();
    }

    /** Nobody else removes or demotes an administrator until the transaction ends; always in one order, so that none deadlocks. */
    private List<String> heldAdministrators(Transaction tx) {
        String lock = database.isShared() ? " FOR UPDATE" : "";
        return tx.handle()
                .createQuery("SELECT id FROM agents WHERE role = :role ORDER BY id" + lock)
                .bind("role", Role.ADMIN.name())
                .mapTo(String.class)
                .list();
    }

    private static void endSessions(Transaction tx, String agent) {
        tx.handle()
                .createUpdate("DELETE FROM sessions WHERE agent_id = :agent")
                .bind("agent", agent)
                .execute();
    }

    /** The account that this password opens, if any. */
    Optional<Account> authenticate(String account, String password) {
        Optional<Stored> stored = database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM agents WHERE account = :account")
                .bind("account", account)
                .map((row, _) -> new Stored(account(row), row.getString("password_hash")))
                .findOne());
        String hash = stored.map(Stored::hash).orElse(NOBODYS_HASH);
        boolean matches = Passwords.matches(password, hash);
        if (matches) {
            return stored.map(Stored::account);
        }
        // Nobody waits for the row: the time of the answer must not tell whether there is such an account.
        stored.map(Stored::account)
                .map(whom -> new Deed(null, Action.LOGIN_FAILED, whom.id(), whom.name()))
                .ifPresent(audit::addLater);
        return Optional.empty();
    }

    private record Stored(Account account, String hash) {}

    List<Account> list() {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT * FROM agents ORDER BY name")
                .map((row, _) -> account(row))
                .list());
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("account"),
                row.getString("name"),
                Role.valueOf(row.getString("role")));
    }
}
