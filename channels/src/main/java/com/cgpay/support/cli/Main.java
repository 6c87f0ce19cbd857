package com.cgpay.support.cli;

import com.cgpay.support.config.ConfigReader.InvalidConfig;
import com.cgpay.support.database.DatabaseException;
import com.cgpay.support.training.DataException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: a command and its options. */
@Command(
        name = "bot",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        description = "A support bot whose every reply is approved, explained, instant and private.")
public final class Main {

    private static final List<Class<?>> COMMANDS = List.of(
            Serve.class,
            Chat.class,
            Train.class,
            Import.class,
            Export.class,
            Evaluate.class,
            Explain.class,
            ReplayCommand.class,
            Redeliver.class,
            FlowsCommand.class,
            Bench.class);

    /** What people can mend is told in a sentence; anything else is a fault of the program and keeps its stack trace. */
    private static final List<Class<? extends RuntimeException>> TOLD =
            List.of(InvalidConfig.class, DataException.class, DatabaseException.class, UncheckedIOException.class);

    /** Both are held here, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private static final Logger LUCENE_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Main() {}

    /** Exits with 0 after success, 1 after a failure and 2 if the command line makes no sense. */
    static void main(String[] args) {
        System.exit(commandLine(args).execute(args));
    }

    /**
     * Knows only the command that is called, since reading the annotations of all delays every start; all of them where
     * none is called, so that help can list them.
     */
    static CommandLine commandLine(String... args) {
        LUCENE.setLevel(Level.WARNING); // it tells people who start a bot which processor they have
        LUCENE_VECTORS.setLevel(Level.SEVERE); // it recommends a module that is done without on purpose
        CommandLine line = new CommandLine(new Main());
        List<Class<?>> called = COMMANDS.stream()
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .toList();
        (called.isEmpty() ? COMMANDS : called).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((exception, commands, _) -> {
            Throwable failure = exception instanceof CompletionException parallel && parallel.getCause() != null
                    ? parallel.getCause()
                    : exception;
            if (TOLD.stream().noneMatch(kind -> kind.isInstance(failure))) {
                throw exception;
            }
            commands.getErr().println(sentences(failure));
            return 1;
        });
        return line;
    }

    /** What happened and, where somebody else knows more, why. */
    private static String sentences(Throwable exception) {
        Throwable root = exception;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return exception.getCause() == null || root.getMessage() == null
                ? String.valueOf(exception.getMessage())
                : exception.getMessage() + "\n  " + root.getMessage();
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
