package com.cgpay.support.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Reply;
import com.cgpay.support.database.Database;
import com.cgpay.support.delivery.Outbox;
import com.cgpay.support.language.DisplayLanguage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedeliverTest {

    @TempDir
    private Path folder;

    private String redeliver() {
        StringWriter said = new StringWriter();
        int exit = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("redeliver", "--folder", folder.toString());
        assertThat(exit).as(said.toString()).isZero();
        return said.toString();
    }

    @Test
    void whatWasRefusedWaitsForDeliveryAgainAndNothingElseDoes() {
        String url = "jdbc:sqlite:" + folder.resolve("support.db");
        try (Database database = Database.open(url)) {
            Outbox outbox = new Outbox(database, Set.of("telegram"), Clock.systemUTC());
            ConversationLog log = new ConversationLog(database, List.of(outbox), Clock.systemUTC());
            Reply reply = new Reply(Reply.Kind.NOTICE, DisplayLanguage.EN, "A reply", null, List.of());
            Event said = new Event.BotSaid(reply, null);
            log.open(new Event.Started("telegram", "shop", "7", DisplayLanguage.EN), null, List.of(said, said));
            database.write(tx -> tx.handle().execute("UPDATE outbox SET state = 'dead', attempts = 20 WHERE seq = 2"));
            database.write(tx -> tx.handle().execute("UPDATE outbox SET attempts = 5 WHERE seq = 3"));
        }

        assertThat(redeliver()).contains("1 messages wait");

        try (Database database = Database.open(url)) {
            Outbox outbox = new Outbox(database, Set.of("telegram"), Clock.systemUTC());
            assertThat(outbox.dead()).isZero();
            assertThat(outbox.waiting()).isEqualTo(2);
            List<Integer> attempts = database.read(tx -> tx.handle()
                    .createQuery("SELECT attempts FROM outbox ORDER BY seq")
                    .mapTo(Integer.class)
                    .list());
            assertThat(attempts).containsExactly(0, 5);
        }
    }
}
