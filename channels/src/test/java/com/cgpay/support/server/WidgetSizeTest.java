package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The widget costs the websites that embed it little, and customers who open it not much more. */
class WidgetSizeTest {

    private static final int LOADER = 3_000;
    private static final int FIRST_OPEN = 30 * 1_024;

    /** Fetched only when they are needed. */
    private static final Set<String> LATER = Set.of("sensitive.js", "stream.js", "rating.js");

    private static final Path WIDGET = Path.of("src", "main", "resources", "web", "widget");

    private static int compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }

    @Test
    void theLoaderIsSmall() throws IOException {
        assertThat(compressed(WIDGET.resolve("v1.js"))).isLessThanOrEqualTo(LOADER);
    }

    @Test
    void whatTheFirstOpenFetchesIsSmall() throws IOException {
        try (Stream<Path> files = Files.list(WIDGET)) {
            List<Path> scripts = files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !LATER.contains(file.getFileName().toString()))
                    .toList();
            int total = compressed(WIDGET.resolve("locale").resolve("zh-Hans.js"));
            for (Path script : scripts) {
                total += compressed(script);
            }
            assertThat(scripts).contains(WIDGET.resolve("v1.js"));
            assertThat(total).isLessThanOrEqualTo(FIRST_OPEN);
        }
    }
}
