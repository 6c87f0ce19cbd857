package com.cgpay.support.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The widget, as the build has made it, costs websites that embed it little, and customers who open it not much more. */
class WidgetSizeTest {

    private static final int LOADER = 3_000;
    private static final int ALL = 30 * 1_024;

    private static final List<String> FETCHED =
            List.of("v1.js", "chat.js", "sensitive.js", "stream.js", "rating.js", "dom.js");

    private static final Path WIDGET = Path.of("target", "classes", "web", "widget");

    private static int compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }

    @Test
    void theChatIsOneModule() throws IOException {
        List<String> lines = Files.readAllLines(WIDGET.resolve("chat.js"));
        assertThat(lines).noneMatch(line -> line.startsWith("import "));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("export "))
                .singleElement()
                .asString()
                .startsWith("export async function start(");
    }

    @Test
    void theLoaderIsSmall() throws IOException {
        assertThat(compressed(WIDGET.resolve("v1.js"))).isLessThanOrEqualTo(LOADER);
    }

    @Test
    void allOfItIsSmallInTheLongestLanguage() throws IOException {
        int total = compressed(WIDGET.resolve("locale").resolve("zh-Hant.js"))
                + compressed(WIDGET.resolve("locale").resolve("zh-HK.js"));
        for (String script : FETCHED) {
            total += compressed(WIDGET.resolve(script));
        }
        assertThat(total).isLessThanOrEqualTo(ALL);
    }
}
