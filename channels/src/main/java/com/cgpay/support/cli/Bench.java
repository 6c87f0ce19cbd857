package com.cgpay.support.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Placeholder. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures speed.")
final class Bench implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
