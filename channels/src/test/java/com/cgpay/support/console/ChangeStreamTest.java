package com.cgpay.support.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.database.Announcement;
import com.cgpay.support.database.Database;
import com.cgpay.support.server.Api;
import com.cgpay.support.server.EventReader;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ChangeStreamTest {

    @Test
    void aConsoleWhoseSessionCannotBeLookedUpIsToldNoLonger(@TempDir Path folder) {
        BooleanSupplier broken = () -> {
            throw new IllegalStateException("The database does not answer.");
        };
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"));
                ChangeStream changes = new ChangeStream(database)) {
            Javalin server = Javalin.create(
                            config -> config.routes.sse("/changes", client -> changes.open(client, broken)))
                    .start("127.0.0.1", 0);
            try (EventReader stream = new Api("http://127.0.0.1:" + server.port()).stream("/changes")) {
                database.announce(new Announcement(ConversationLog.TOPIC, "c"));
                assertThat(stream.next().event()).isEqualTo("changed");
                changes.beat();
                assertThatThrownBy(stream::next).hasMessageContaining("ended");
            } finally {
                server.stop();
            }
        }
    }

    @Test
    void aConsoleIsToldOfChangesUntilItsSessionEnds(@TempDir Path folder) {
        AtomicBoolean allowed = new AtomicBoolean(true);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"));
                ChangeStream changes = new ChangeStream(database)) {
            Javalin server = Javalin.create(
                            config -> config.routes.sse("/changes", client -> changes.open(client, allowed::get)))
                    .start("127.0.0.1", 0);
            try (EventReader stream = new Api("http://127.0.0.1:" + server.port()).stream("/changes")) {
                database.announce(new Announcement(ConversationLog.TOPIC, "c"));
                assertThat(stream.next().event()).isEqualTo("changed");
                changes.beat();
                assertThat(stream.next().event()).as("the line is not dead").isEqualTo("beat");
                allowed.set(false);
                changes.beat();
                assertThatThrownBy(stream::next).hasMessageContaining("ended");
            } finally {
                server.stop();
            }
        }
    }
}
