package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {

    @TempDir
    Path folder;

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("ranking-en-1.model");
        assertThatThrownBy(() -> CacheFile.write(file, _ -> {
                    throw new IOException("The disk is full.");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofFilesThatAreNamedAlikeTheNewestAreKept() throws IOException {
        for (int age = 1; age <= 6; age++) {
            Path file = folder.resolve("ranking-en-" + age + ".model");
            CacheFile.write(file, out -> out.writeInt(1));
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.minusSeconds(age)));
        }
        Files.createFile(folder.resolve("ranking-zh-1.model"));
        CacheFile.keepNewest(folder, "ranking-en-");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "ranking-en-1.model",
                            "ranking-en-2.model",
                            "ranking-en-3.model",
                            "ranking-en-4.model",
                            "ranking-zh-1.model");
        }
    }
}
