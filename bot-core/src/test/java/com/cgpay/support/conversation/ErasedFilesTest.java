package com.cgpay.support.conversation;

import static com.cgpay.support.conversation.EventsForTests.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased is in none of SQLite's files, although the server goes on. */
class ErasedFilesTest {

    private static final String WORDS = "nobody may read this any more";

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasErasedStaysInAnyFile() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("support.db"))) {
            ConversationLog log = new ConversationLog(database, List.of(), InstantSource.system());
            String id = log.open(EventsForTests.STARTED, "hash", List.of()).id();
            Database.join(log.append(log.load(id), List.of(said(WORDS))));
            assertThat(filesWithWords()).isNotEmpty();

            assertThat(new Erasure(database, log).erase(id)).isTrue();
            assertThat(filesWithWords()).isEmpty();
        }
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
