package com.cgpay.support.cli;

import com.cgpay.support.database.Database;
import com.cgpay.support.delivery.Outbox;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets replies that messengers refused wait for delivery again; a running server sends them within a second. */
@Command(
        name = "redeliver",
        mixinStandardHelpOptions = true,
        description = "Delivers again what messengers refused or could not be given.")
final class Redeliver implements Callable<Integer> {

    @Mixin
    private Settings settings = new Settings();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (Database database =
                Database.openExisting(settings.config().storage().database())) {
            int waiting = Outbox.redeliver(database);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf("%d messages wait for delivery again.%n", waiting);
        }
        return 0;
    }
}
