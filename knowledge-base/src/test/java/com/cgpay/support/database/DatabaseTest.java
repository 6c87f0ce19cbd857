package com.cgpay.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(TestDatabases.class)
class DatabaseTest {

    private final Database database;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    DatabaseTest(TestDatabases kind) {
        database = kind.open();
        database.write(tx -> tx.handle().execute("CREATE TABLE notes (note TEXT NOT NULL PRIMARY KEY)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static int insert(Transaction tx, String note) {
        return tx.handle().execute("INSERT INTO notes (note) VALUES (?)", note);
    }

    private List<String> notes() {
        return database.read(tx -> tx.handle()
                .createQuery("SELECT note FROM notes ORDER BY note")
                .mapTo(String.class)
                .list());
    }

    private void listen() {
        database.listen(announcement -> {
            if (announcement.topic().equals("note")) {
                heard.add(announcement.key());
            }
        });
    }

    @Test
    void whatRefusesToWriteIsNotWritable() {
        assertThat(database.isWritable()).isTrue();
        if (!database.isShared()) {
            database.write(tx -> tx.handle().execute("PRAGMA query_only = ON"));
            assertThat(database.isWritable()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://bot:secret@db/support",
                "jdbc:postgresql://bot:sec?ret@db/support",
                "jdbc:x:secret"
            })
    void anAddressThatCannotBeUsedIsNotRepeated(String url) {
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatIsCommittedIsReadAtOnce() {
        for (int i = 0; i < 50; i++) {
            String note = "note " + i;
            database.write(tx -> insert(tx, note));
            assertThat(notes()).hasSize(i + 1).contains(note);
        }
    }

    @Test
    void aStatementThatFailedOnceWorksAgainWhenItsReasonIsGone() {
        Database.Work<Integer> insert = tx -> {
            var statement = tx.prepared("INSERT INTO notes (note) VALUES (?)");
            statement.setString(1, "kept");
            return statement.executeUpdate();
        };
        database.write(insert);
        database.write(tx -> tx.handle().execute("DELETE FROM notes"));
        database.write(tx -> tx.handle().execute("ALTER TABLE notes RENAME TO away"));
        assertThatThrownBy(() -> database.write(insert)).isInstanceOf(RuntimeException.class);
        database.write(tx -> tx.handle().execute("ALTER TABLE away RENAME TO notes"));
        database.write(insert);
        assertThat(notes()).containsExactly("kept");
    }

    @Test
    void failingWorkRollsBackAloneWhileItsNeighboursCommit() {
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        CountDownLatch together = new CountDownLatch(1);
        futures.add(database.submit(tx -> {
            together.await();
            return insert(tx, "first");
        }));
        futures.add(database.submit(tx -> {
            insert(tx, "never");
            throw new IllegalArgumentException("no");
        }));
        futures.add(database.submit(tx -> {
            insert(tx, "never either");
            return tx.handle().execute("INSERT INTO nowhere VALUES (1)");
        }));
        futures.add(database.submit(tx -> insert(tx, "last")));
        together.countDown();
        Database.join(futures.getFirst());
        Database.join(futures.getLast());
        assertThatThrownBy(() -> Database.join(futures.get(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Database.join(futures.get(2))).isInstanceOf(RuntimeException.class);
        assertThat(notes()).containsExactly("first", "last");
    }

    @Test
    void uncheckedExceptionsComeOutAsTheyWereThrown() {
        IllegalStateException thrown = new IllegalStateException("mine");
        assertThatThrownBy(() -> database.write(_ -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThatThrownBy(() -> database.read(_ -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void checkedExceptionsComeOutAsTheDatabasesOwn() {
        IOException thrown = new IOException("mine");
        assertThatThrownBy(() -> database.write(_ -> {
                    throw thrown;
                }))
                .isInstanceOf(DatabaseException.class)
                .hasCause(thrown);
    }

    @Test
    void whatAFailedStatementWasGivenIsNotToldToTheLog() {
        assertThatThrownBy(() -> database.read(tx -> tx.handle()
                        .createQuery("SELECT nothing FROM nowhere WHERE text = :text")
                        .bind("text", "zqxecho")
                        .mapTo(String.class)
                        .list()))
                .hasMessageNotContaining("zqxecho");
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> database.read(tx -> insert(tx, "sneaky"))).isInstanceOf(RuntimeException.class);
        assertThat(notes()).isEmpty();
        database.write(tx -> insert(tx, "honest"));
        assertThat(notes()).containsExactly("honest");
    }

    @Test
    void whoHearsAnAnnouncementReadsWhatItIsAbout() throws InterruptedException {
        BlockingQueue<List<String>> seen = new LinkedBlockingQueue<>();
        AtomicBoolean heardBefore = new AtomicBoolean();
        database.listen(announcement -> {
            if (announcement.topic().equals("note") && heardBefore.compareAndSet(false, true)) {
                Thread.ofVirtual().start(() -> seen.add(notes()));
            }
        });
        database.write(tx -> {
            insert(tx, "news");
            tx.announce(new Announcement("note", "news"));
            assertThat(heardBefore).isFalse();
            return true;
        });
        assertThat(seen.poll(10, TimeUnit.SECONDS)).containsExactly("news");
    }

    @Test
    void whatIsRolledBackIsNeverHeardOf() throws InterruptedException {
        listen();
        List<String> actions = new ArrayList<>();
        CompletableFuture<Object> failing = database.submit(tx -> {
            tx.announce(new Announcement("note", "rolled back"));
            tx.afterCommit(() -> actions.add("rolled back"));
            throw new SQLException("no");
        });
        assertThatThrownBy(() -> Database.join(failing)).isInstanceOf(DatabaseException.class);
        database.write(tx -> {
            tx.announce(new Announcement("note", "kept"));
            tx.afterCommit(() -> actions.add("kept"));
            return true;
        });
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("kept");
        assertThat(actions).containsExactly("kept");
        assertThat(heard).doesNotContain("rolled back");
    }

    @Test
    void actionsAfterTheCommitHaveRunWhenTheWriteReturns() {
        List<List<String>> seen = new ArrayList<>();
        database.write(tx -> {
            tx.afterCommit(() -> seen.add(notes()));
            return insert(tx, "durable");
        });
        assertThat(seen).containsExactly(List.of("durable"));
    }

    @Test
    void aListenerThatFailsHarmsNobody() throws InterruptedException {
        database.listen(_ -> {
            throw new IllegalStateException("a bad listener");
        });
        listen();
        for (String key : List.of("one", "two")) {
            database.write(tx -> {
                tx.announce(new Announcement("note", key));
                return insert(tx, key);
            });
        }
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("one");
        assertThat(notes()).containsExactly("one", "two");
    }

    @Test
    void aHundredInsertsOfEachOf64VirtualThreadsAllLand() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 64; thread++) {
                String name = "thread " + thread + " ";
                var _ = threads.submit(() -> {
                    for (int i = 0; i < 100; i++) {
                        String note = name + i;
                        database.write(tx -> insert(tx, note));
                    }
                });
            }
        }
        assertThat(notes()).hasSize(6_400);
    }

    @Test
    void aClosedDatabaseRefusesWork() {
        database.close();
        assertThatThrownBy(() -> database.write(tx -> insert(tx, "late"))).isInstanceOf(RuntimeException.class);
    }
}
