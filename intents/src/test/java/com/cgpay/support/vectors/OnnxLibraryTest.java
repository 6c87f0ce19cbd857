package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class OnnxLibraryTest {

    private static final String PLACE = "onnxruntime.native.path";

    @TempDir
    Path folder;

    private String before = "";

    @BeforeEach
    void forgetThePlace() {
        before = System.getProperty(PLACE, "");
        System.clearProperty(PLACE);
    }

    @AfterEach
    void rememberThePlace() {
        if (before.isEmpty()) {
            System.clearProperty(PLACE);
        } else {
            System.setProperty(PLACE, before);
        }
    }

    private List<Path> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void itIsUnpackedOnceAndTheRuntimeIsToldWhere() throws IOException {
        OnnxLibrary.unpack(folder);
        assertThat(libraries())
                .hasSize(2)
                .allSatisfy(library -> assertThat(library.getParent()).hasToString(System.getProperty(PLACE)));
        for (Path library : libraries()) {
            Files.setLastModifiedTime(library, FileTime.from(Instant.EPOCH));
        }
        System.clearProperty(PLACE);
        OnnxLibrary.unpack(folder);
        assertThat(libraries())
                .allSatisfy(library ->
                        assertThat(Files.getLastModifiedTime(library)).isEqualTo(FileTime.from(Instant.EPOCH)));
    }

    @Test
    void aPartThatALostDiskLeftIsUnpackedAgain() throws IOException {
        OnnxLibrary.unpack(folder);
        Path library = libraries().getFirst();
        long size = Files.size(library);
        Files.write(library, new byte[] {1, 2, 3});
        System.clearProperty(PLACE);
        OnnxLibrary.unpack(folder);
        assertThat(library).hasSize(size);
        assertThat(libraries()).hasSize(2);
    }

    @Test
    void whereSomebodyHasSaidWhereItIsNothingIsUnpacked() throws IOException {
        System.setProperty(PLACE, "/opt/onnxruntime");
        OnnxLibrary.unpack(folder);
        assertThat(libraries()).isEmpty();
        assertThat(System.getProperty(PLACE)).isEqualTo("/opt/onnxruntime");
    }
}
