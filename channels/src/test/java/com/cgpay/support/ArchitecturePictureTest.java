package com.cgpay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture in the documentation, held against the folders of the code. */
class ArchitecturePictureTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"channels", "bot-core", "knowledge-base", "intents"})
    void everyRoomOfAFloorStandsInThePicture(String floor) throws IOException {
        assertThat(rooms(floor))
                .isNotEmpty()
                .allSatisfy(room -> assertThat(drawn(floor)).contains(room));
    }

    private static List<String> rooms(String floor) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(floor).resolve(Path.of("src", "main", "java")))) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> file.getParent().getFileName().toString())
                    .toList();
        }
    }

    /** What stands in the picture between the lines around a floor. */
    private static List<String> drawn(String floor) throws IOException {
        String document = Files.readString(ROOT.resolve(Path.of("docs", "architecture.md")));
        return Stream.of(document.split("├─|└─"))
                .filter(part -> part.contains("│ " + floor + " "))
                .flatMap(part -> Stream.of(part.split("[^a-z]+")))
                .toList();
    }
}
