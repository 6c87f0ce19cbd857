package com.cgpay.support.cli;

import com.cgpay.support.config.Config;
import com.cgpay.support.config.ConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that most commands share; what the command line says wins over the file. */
final class Settings {

    private static final Path DEFAULT_FILE = Path.of("bot.yaml");

    @Option(names = "--config", paramLabel = "FILE", description = "Settings; bot.yaml is read if it is there.")
    @Nullable
    Path file;

    @Option(names = "--folder", paramLabel = "DIR", description = "Where models and the SQLite file are kept (var).")
    @Nullable
    Path folder;

    @Option(names = "--database", paramLabel = "URL", description = "jdbc:sqlite:FILE or jdbc:postgresql:…")
    @Nullable
    String database;

    @Option(names = "--data", paramLabel = "DIR", description = "Training data instead of the bundled one.")
    @Nullable
    Path data;

    Config config() {
        Config config = read();
        Path home = folder != null ? folder : config.storage().folder();
        return config.at(
                home,
                url(config, home),
                data != null ? Optional.of(data) : config.storage().data());
    }

    /** A folder of its own has a SQLite file of its own; a database that the file names stays what it is. */
    private String url(Config config, Path home) {
        if (database != null) {
            return database;
        }
        return config.storage().database().equals(sqlite(config.storage().folder()))
                ? sqlite(home)
                : config.storage().database();
    }

    private static String sqlite(Path folder) {
        return "jdbc:sqlite:" + folder.resolve("support.db");
    }

    /** The file that is read; empty where there is none. */
    Optional<Path> source() {
        return file != null ? Optional.of(file) : Optional.of(DEFAULT_FILE).filter(Files::exists);
    }

    private Config read() {
        return source().map(path -> ConfigReader.read(path, System::getenv)).orElseGet(Config::defaults);
    }
}
