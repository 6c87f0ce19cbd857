package com.cgpay.support.conversation;

import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is in none of SQLite's files, although the server goes on. */
class ErasedFilesTest {

    private static final String WORDS = "nobody may read this any more";

    private Path folder;
    private String url;
    private Database database;
    private ConversationLog log;
    private Erasure erasure;

    @BeforeEach
    void open(@TempDir Path empty) {
        folder = empty;
        url = "jdbc:sqlite:" + folder.resolve("support.db");
        database = Database.open(url);
        log = new ConversationLog(database, List.of(), InstantSource.system());
        erasure = new Erasure(database, log);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String told() {
        String id = log.open(EventsForTests.STARTED, "hash", List.of()).id();
        Database.join(log.append(log.load(id), List.of(said(WORDS))));
        assertThat(filesWithWords()).isNotEmpty();
        return id;
    }

    @Test
    void nothingThatWasErasedStaysInAnyFile() {
        assertThat(erasure.erase(told())).isTrue();
        assertThat(filesWithWords()).isEmpty();
    }

    @Test
    @Timeout(5)
    void whoReadsForLongHoldsUpNobodyAndTheNextErasureCleansUp() throws SQLException {
        String id = told();
        try (Connection backup = DriverManager.getConnection(url);
                Statement reading = backup.createStatement()) {
            backup.setAutoCommit(false);
            reading.executeQuery("SELECT count(*) FROM events").close();
            assertThat(erasure.erase(id)).isTrue();
        }
        assertThat(erasure.erase(told())).isTrue();
        assertThat(filesWithWords()).isEmpty();
    }

    private List<Path> filesWithWords() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(ErasedFilesTest::hasWords).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasWords(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
