package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.conversation.ConversationLog;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.database.Database;
import com.cgpay.support.language.DisplayLanguage;
import com.cgpay.support.server.Api;
import com.cgpay.support.server.EventReader;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EventStreamsTest {

    private static final int SECOND = 2;

    @Test
    void aStreamThatCannotReadOnEndsAndItsReaderMissesNothing(@TempDir Path folder) {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"))) {
            ConversationLog log = new ConversationLog(database, List.of(), InstantSource.system());
            Event second = new Event.LanguageChosen(DisplayLanguage.EN);
            String id = log.open(new Event.Started("web", "", "key", DisplayLanguage.ZH_HANS), null, List.of(second))
                    .id();
            EventStreams.View view = recorded -> shown(recorded, broken);
            try (EventStreams streams = new EventStreams(log, database)) {
                Javalin server = Javalin.create(config ->
                                config.routes.sse("/events", client -> streams.open(client, id, 0, view, () -> true)))
                        .start("127.0.0.1", 0);
                try {
                    assertReadsOn(new Api("http://127.0.0.1:" + server.port()), broken, streams);
                } finally {
                    server.stop();
                }
            }
        }
    }

    private static Optional<?> shown(Recorded recorded, AtomicBoolean broken) {
        if (recorded.seq() == SECOND && broken.get()) {
            throw new IllegalStateException("This event cannot be shown.");
        }
        return Optional.of(Map.of("seq", recorded.seq()));
    }

    private static void assertReadsOn(Api api, AtomicBoolean broken, EventStreams streams) {
        try (EventReader stream = api.stream("/events")) {
            assertThat(stream.next().id()).isEqualTo("1");
            assertThatThrownBy(stream::next).hasMessageContaining("ended");
        }
        broken.set(false);
        try (EventReader stream = api.stream("/events")) {
            assertThat(stream.next().id()).isEqualTo("1");
            assertThat(stream.next().id()).isEqualTo("2");
            streams.close();
            assertThatThrownBy(stream::next).hasMessageContaining("ended");
        }
    }

    @Test
    void whoMayNotReadAnyMoreIsReadToNoLonger(@TempDir Path folder) {
        AtomicBoolean allowed = new AtomicBoolean(true);
        endsWith(folder, allowed::get, () -> allowed.set(false));
    }

    @Test
    void whereItCannotBeToldWhoMayReadNobodyReadsOn(@TempDir Path folder) {
        AtomicBoolean answers = new AtomicBoolean(true);
        BooleanSupplier allowed = () -> {
            if (!answers.get()) {
                throw new IllegalStateException("The database does not answer.");
            }
            return true;
        };
        endsWith(folder, allowed, () -> answers.set(false));
    }

    private static void endsWith(Path folder, BooleanSupplier allowed, Runnable end) {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"))) {
            ConversationLog log = new ConversationLog(database, List.of(), InstantSource.system());
            String id = log.open(new Event.Started("web", "", "key", DisplayLanguage.EN), null, List.of())
                    .id();
            try (EventStreams streams = new EventStreams(log, database)) {
                Javalin server = Javalin.create(config -> config.routes.sse(
                                "/events", client -> streams.open(client, id, 0, Optional::of, allowed)))
                        .start("127.0.0.1", 0);
                try (EventReader stream = new Api("http://127.0.0.1:" + server.port()).stream("/events")) {
                    assertThat(stream.next().id()).isEqualTo("1");
                    streams.beat();
                    log.append(log.load(id), List.of(new Event.LanguageChosen(DisplayLanguage.EN)))
                            .join();
                    assertThat(stream.next().id()).isEqualTo("2");
                    end.run();
                    streams.beat();
                    assertThatThrownBy(stream::next).hasMessageContaining("ended");
                } finally {
                    server.stop();
                }
            }
        }
    }
}
