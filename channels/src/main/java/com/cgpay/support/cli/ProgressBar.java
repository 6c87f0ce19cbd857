package com.cgpay.support.cli;

import com.cgpay.support.training.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows on standard error how far a start has come, one line a stage; of stages that go on side by side the one that
 * began last, and another once that is done. Safe for all threads.
 */
final class ProgressBar implements Progress {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal = isTerminal();
    private final Set<String> begun = new HashSet<>();
    private @Nullable String stage;
    private int shown = -1;

    ProgressBar(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void stage(String name, int done, int of) {
        int filled = of == 0 ? WIDTH : done * WIDTH / of;
        boolean newStage = !name.equals(stage);
        boolean begins = begun.add(name);
        if (newStage && !begins && shown < WIDTH) {
            return;
        }
        if (newStage && stage != null && terminal) {
            out.println();
        }
        if (terminal && (newStage || filled != shown)) {
            out.printf("\r  %-24s [%s%s]", name, "#".repeat(filled), ".".repeat(WIDTH - filled));
        } else if (!terminal && begins) {
            out.println("  " + name);
        }
        stage = name;
        shown = filled;
    }

    @SuppressWarnings("SystemConsoleNull") // its contract still allows null, and the null checker holds it to that
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Ends the last line. */
    synchronized void done() {
        if (stage != null && terminal) {
            out.println();
        }
    }
}
