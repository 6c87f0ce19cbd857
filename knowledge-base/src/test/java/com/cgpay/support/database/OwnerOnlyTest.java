package com.cgpay.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What customers said is read by the server's user alone. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no POSIX permissions")
class OwnerOnlyTest {

    @TempDir
    private Path home;

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path folder) {
        Path file = folder.resolve("support.db");
        try (Database database = Database.open(Database.SQLITE + file)) {
            database.write(tx -> tx.handle().execute("UPDATE knowledge SET revision = revision + 1"));
            assertThat(filesOf(folder))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(path -> assertThat(mode(path)).isEqualTo(mode(file)));
        }
    }

    /** The database with its log and its index. */
    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith("support.db"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aNewDatabaseAndItsFolderAreTheOwnersAlone() {
        Path folder = home.resolve("new").resolve("var");
        Path file = folder.resolve("support.db");
        try (SoleServer claim = SoleServer.claim(Database.SQLITE + file).orElseThrow()) {
            write(folder);

            assertThat(claim).isNotNull();
            assertThat(mode(folder)).isEqualTo("rwx------");
            assertThat(mode(file)).isEqualTo("rw-------");
            assertThat(filesOf(folder))
                    .allSatisfy(path -> assertThat(mode(path)).isEqualTo("rw-------"));
        }
    }

    @Test
    void whatWasThereBeforeKeepsItsPermissions() throws IOException {
        Path file = Files.createFile(home.resolve("support.db"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        write(home);

        assertThat(mode(home)).isEqualTo("rwxr-xr-x");
        assertThat(mode(file)).isEqualTo("rw-r-----");
    }
}
