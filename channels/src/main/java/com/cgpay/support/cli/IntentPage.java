package com.cgpay.support.cli;

import com.cgpay.support.evaluation.IntentReport;
import com.cgpay.support.evaluation.IntentReport.IntentScore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The report on intents as one page that needs nothing else. Stateless. */
final class IntentPage {

    private static final int MOST_CONFUSIONS = 60;

    private IntentPage() {}

    /** A report with its heading. */
    record Section(String heading, IntentReport report) {}

    /** Writes the page, in place of one that is there. */
    static void write(Path file, List<Section> sections) {
        try (InputStream page = Objects.requireNonNull(IntentPage.class.getResourceAsStream("/reports/intents.html"))) {
            String all = sections.stream().map(IntentPage::section).collect(Collectors.joining("\n"));
            String template = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file, template.replace("{{sections}}", all));
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be written to " + file + ".", e);
        }
    }

    private static String section(Section section) {
        IntentReport report = section.report;
        return "<h2>" + escaped(section.heading) + "</h2>\n" + tiles(report)
                + "<div class=\"pair\">" + IntentCharts.reliability(report) + IntentCharts.scope(report) + "</div>\n"
                + "<div class=\"wide\">" + IntentCharts.matrix(report) + "</div>\n"
                + confusions(report) + intents(report);
    }

    private static String tiles(IntentReport report) {
        return "<div class=\"tiles\">"
                + tile("%.1f %%", 100 * report.accuracy(), "right, of " + report.examples() + " texts")
                + tile("%.3f", report.macroF1(), "macro F1")
                + tile("%.1f %%", 100 * report.inScopeAccuracy(), "right in scope")
                + tile("%.3f", report.outOfScopeAuroc(), "out-of-scope AUROC")
                + tile("%.3f", report.calibrationError(), "calibration error")
                + tile("%.0f", report.queriesPerSecond(), "texts a second, one thread")
                + "</div>\n";
    }

    private static String tile(String format, double figure, String what) {
        return "<div class=\"tile\"><b>" + String.format(Locale.ROOT, format, figure) + "</b><span>" + what
                + "</span></div>";
    }

    private static String confusions(IntentReport report) {
        String rows = report.confusions().stream()
                .limit(MOST_CONFUSIONS)
                .map(pair -> "<tr><td class=\"number\">" + pair.count() + "</td><td>" + escaped(pair.intent())
                        + "</td><td>" + escaped(pair.takenFor()) + "</td><td>" + escaped(pair.example())
                        + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return "<h3>Most confused</h3><div class=\"wide\"><table><tr><th class=\"number\">Texts</th><th>Intent</th>"
                + "<th>Taken for</th><th>For example</th></tr>\n" + rows + "</table></div>\n";
    }

    private static String intents(IntentReport report) {
        String rows = report.intents().stream()
                .sorted(Comparator.comparingDouble(IntentScore::f1))
                .map(intent -> String.format(
                        Locale.ROOT,
                        "<tr><td>%s</td><td class=\"number\">%d</td><td class=\"number\">%.3f</td>"
                                + "<td class=\"number\">%.3f</td><td class=\"number\">%.3f</td></tr>",
                        escaped(intent.intent()),
                        intent.examples(),
                        intent.precision(),
                        intent.recall(),
                        intent.f1()))
                .collect(Collectors.joining("\n"));
        return "<h3>Every intent, the worst first</h3><div class=\"wide\"><table><tr><th>Intent</th>"
                + "<th class=\"number\">Texts</th><th class=\"number\">Precision</th>"
                + "<th class=\"number\">Recall</th><th class=\"number\">F1</th></tr>\n" + rows
                + "</table></div>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
