package com.cgpay.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoNodesTest {

    @Test
    void oneNodeHearsWhatTheOtherAnnounces() throws InterruptedException {
        String url = TestDatabases.POSTGRES.url();
        BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
        try (Database here = Database.open(url);
                Database there = Database.open(url)) {
            there.listen(heard::add);
            announceUntilHeard(here, new Announcement("conversation", "a:b"), heard);
        }
        assertThat(heard).doesNotContain(new Announcement("conversation", "a"));
    }

    /** Who has just opened the database may not listen yet. */
    private static void announceUntilHeard(Database here, Announcement news, BlockingQueue<Announcement> heard)
            throws InterruptedException {
        while (!news.equals(heard.poll(100, TimeUnit.MILLISECONDS))) {
            here.write(tx -> {
                tx.announce(news);
                return true;
            });
        }
    }

    @Test
    void whatAnotherProgramSaysOnTheSameChannelMayMeanAnythingAndDeafensNobody() throws InterruptedException {
        String url = TestDatabases.POSTGRES.url();
        BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
        List<Announcement> after = new ArrayList<>();
        try (Database here = Database.open(url);
                Database there = Database.open(url)) {
            there.listen(heard::add);
            announceUntilHeard(here, new Announcement("conversation", "first"), heard);
            heard.clear();
            Announcement last = new Announcement("conversation", "last");
            here.write(tx -> {
                tx.handle().execute("NOTIFY support, 'no topic of ours'");
                tx.announce(last);
                return true;
            });
            while (!after.contains(last)) {
                after.add(Objects.requireNonNull(heard.poll(1, TimeUnit.MINUTES), "nothing was heard"));
            }
        }
        assertThat(after).contains(Announcement.EVERYTHING);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasCommittedIsThereAfterARestart(TestDatabases kind) {
        String url = kind.url();
        try (Database before = Database.open(url)) {
            before.write(tx -> tx.handle().execute("UPDATE knowledge SET revision = 42"));
        }
        try (Database after = Database.open(url)) {
            assertThat(after.read(TwoNodesTest::revision)).isEqualTo(42);
        }
    }

    /** A server and an import, for example: each reads before it writes, and neither may find its reading outdated. */
    @ParameterizedTest
    @EnumSource
    void twoProcessesWriteTheSameRowAndLoseNothing(TestDatabases kind) {
        String url = kind.url();
        long each = 200;
        try (Database here = Database.open(url);
                Database there = Database.open(url)) {
            List<CompletableFuture<Integer>> added = LongStream.range(0, 2 * each)
                    .mapToObj(i -> (i % 2 == 0 ? here : there).submit(TwoNodesTest::addOne))
                    .toList();
            added.forEach(Database::join);
            assertThat(here.read(TwoNodesTest::revision)).isEqualTo(2 * each);
        }
    }

    private static long revision(Transaction tx) {
        return tx.handle()
                .createQuery("SELECT revision FROM knowledge")
                .mapTo(Long.class)
                .one();
    }

    private static int addOne(Transaction tx) {
        tx.handle()
                .createQuery("SELECT count(*) FROM articles")
                .mapTo(Long.class)
                .one();
        return tx.handle().execute("UPDATE knowledge SET revision = revision + 1");
    }

    @Test
    void anotherKindOfAddressIsRefused() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://localhost/x"))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("The database address must start with jdbc:sqlite: or jdbc:postgresql:.");
    }
}
