package com.cgpay.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
            Announcement news = new Announcement("conversation", "a:b");
            while (!news.equals(heard.poll(100, TimeUnit.MILLISECONDS))) { // it may not listen yet
                here.write(tx -> {
                    tx.announce(news);
                    return true;
                });
            }
        }
        assertThat(heard).doesNotContain(new Announcement("conversation", "a"));
    }

    @Test
    void whatAnotherProgramSaysOnTheSameChannelMayMeanAnythingAndDeafensNobody() throws InterruptedException {
        String url = TestDatabases.POSTGRES.url();
        BlockingQueue<Announcement> heard = new LinkedBlockingQueue<>();
        try (Database database = Database.open(url);
                Database other = Database.open(url)) {
            database.listen(heard::add);
            Announcement news = new Announcement("conversation", "a");
            while (!news.equals(heard.poll(100, TimeUnit.MILLISECONDS))) {
                other.write(tx -> {
                    tx.handle().execute("NOTIFY support, 'no topic of ours'");
                    tx.announce(news);
                    return true;
                });
            }
        }
        assertThat(heard.stream().filter(Announcement.EVERYTHING::equals)).hasSizeLessThan(3);
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
