package com.cgpay.support.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleServerTest {

    @TempDir
    private Path folder;

    @Test
    void oneServerHasAFileUntilItStops() {
        String url = "jdbc:sqlite:" + folder.resolve("new/support.db");
        SoleServer first = SoleServer.claim(url).orElseThrow();
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> SoleServer.claim(url))
                .withMessageContaining("Another server");
        first.close();
        SoleServer.claim(url).orElseThrow().close();
    }

    @Test
    void serversOnPostgresShareIt() {
        assertThat(SoleServer.claim("jdbc:postgresql://127.0.0.1/support")).isEmpty();
    }
}
