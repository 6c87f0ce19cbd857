package com.cgpay.support.cli;

import com.cgpay.support.evaluation.NoiseReport;
import com.cgpay.support.training.Language;
import java.io.PrintWriter;

/** One line about what a kind of slip costs. */
final class NoiseLine {

    private NoiseLine() {}

    static void print(PrintWriter out, Language language, NoiseReport report) {
        out.printf(
                "%s  %-12s %5d texts  as written %.3f  mistyped %.3f  %.1f points lost%n",
                language.code(), report.kind(), report.texts(), report.clean(), report.mistyped(), report.pointsLost());
    }
}
