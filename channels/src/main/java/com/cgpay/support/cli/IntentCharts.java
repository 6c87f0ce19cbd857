package com.cgpay.support.cli;

import com.cgpay.support.evaluation.IntentReport;
import com.cgpay.support.evaluation.IntentReport.Confusion;
import com.cgpay.support.evaluation.IntentReport.IntentScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pictures of the report on intents, as SVG. Stateless. */
final class IntentCharts {

    private static final int SIDE = 320;
    private static final int MARGIN = 36;
    private static final int NAMES = 150;

    private IntentCharts() {}

    private record Point(double x, double y) {}

    /** How often the bot is right when it is so sure; a straight rise is perfect. */
    static String reliability(IntentReport report) {
        List<Point> points = report.reliability().stream()
                .map(bin -> new Point(bin.confidence(), bin.accuracy()))
                .toList();
        return figure(
                line(List.of(new Point(0, 0), new Point(1, 1)), "axis") + line(points, "one"),
                "right",
                "probability of the first intent",
                "Reliability: how often the first intent is right when it is so probable.");
    }

    /** What a threshold on the in-scope probability would reject. */
    static String scope(IntentReport report) {
        List<Point> outside = report.scopeCurve().stream()
                .map(point -> new Point(point.threshold(), point.outsideRejected()))
                .toList();
        List<Point> inside = report.scopeCurve().stream()
                .map(point -> new Point(point.threshold(), point.insideRejected()))
                .toList();
        return figure(
                line(outside, "one") + line(inside, "two"),
                "rejected",
                "in-scope threshold",
                "Out of scope: the share rejected of texts outside (upper line) and inside (lower line).");
    }

    private static String figure(String lines, String vertical, String horizontal, String caption) {
        int size = SIDE + 2 * MARGIN;
        return "<figure><svg role=\"img\" aria-label=\"" + caption + "\" width=\"" + size + "\" height=\"" + size
                + "\" viewBox=\"0 0 " + size + " " + size + "\">" + grid() + lines
                + text(MARGIN, MARGIN - 12, vertical) + text(MARGIN, SIDE + MARGIN + 30, horizontal)
                + "</svg><figcaption>" + caption + "</figcaption></figure>\n";
    }

    private static String grid() {
        StringBuilder grid = new StringBuilder();
        for (int quarter = 0; quarter <= 4; quarter++) {
            double y = y(quarter / 4.0);
            grid.append(String.format(
                    Locale.ROOT,
                    "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    MARGIN,
                    MARGIN + SIDE,
                    y,
                    y));
            String percent = 25 * quarter + " %";
            grid.append(text(0, y + 4, percent)).append(text(x(quarter / 4.0) - 8, SIDE + MARGIN + 14, percent));
        }
        return grid.toString();
    }

    private static double x(double share) {
        return MARGIN + SIDE * share;
    }

    private static double y(double share) {
        return MARGIN + SIDE * (1 - share);
    }

    private static String line(List<Point> points, String style) {
        String path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", x(point.x), y(point.y)))
                .collect(Collectors.joining(" L "));
        return "<path class=\"" + style + "\" d=\"M " + path + "\"/>";
    }

    private static String text(double x, double y, String text) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\">%s</text>", x, y, text);
    }

    /** Rows are what was meant, columns what was understood; right answers are left out, so that mistakes show. */
    static String matrix(IntentReport report) {
        TreeSet<String> names = new TreeSet<>();
        report.intents().stream().map(IntentScore::intent).forEach(names::add);
        report.confusions().stream().map(Confusion::takenFor).forEach(names::add);
        List<String> order = new ArrayList<>(names);
        int cell = order.size() > 80 ? 8 : 12;
        int size = order.size() * cell;
        int most = report.confusions().stream().mapToInt(Confusion::count).max().orElse(1);
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            cells.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\" font-size=\"%d\">%s</text>",
                    NAMES - 6,
                    i * cell + cell - 2,
                    cell - 2,
                    IntentPage.escaped(order.get(i))));
        }
        for (Confusion confusion : report.confusions()) {
            cells.append(cell(confusion, order, cell, most));
        }
        return "<figure><svg role=\"img\" aria-label=\"Confusion matrix\" width=\"" + (NAMES + size) + "\" height=\""
                + size + "\"><rect class=\"axis\" fill=\"none\" x=\"" + NAMES + "\" y=\"0\" width=\"" + size
                + "\" height=\"" + size + "\"/>" + cells
                + "</svg><figcaption>Mistakes: rows are what was meant, columns, in the same order, what was understood;"
                + " the darker, the more texts. Point at a square to read it.</figcaption></figure>\n";
    }

    private static String cell(Confusion confusion, List<String> order, int cell, int most) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"fill\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill-opacity=\"%.2f\">"
                        + "<title>%d of %s taken for %s</title></rect>",
                NAMES + order.indexOf(confusion.takenFor()) * cell,
                order.indexOf(confusion.intent()) * cell,
                cell,
                cell,
                0.15 + 0.85 * confusion.count() / most,
                confusion.count(),
                IntentPage.escaped(confusion.intent()),
                IntentPage.escaped(confusion.takenFor()));
    }
}
