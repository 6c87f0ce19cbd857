package com.cgpay.support.config;

import com.cgpay.support.training.TrainingData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where everything is kept, and for how long.
 *
 * @param folder where models, vectors and the SQLite file are kept
 * @param database {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql:…}
 * @param data a folder with training data, instead of the bundled one
 * @param kept how long conversations stay after their last event; empty for as long as the database does
 */
public record Storage(Path folder, String database, Optional<Path> data, Optional<Duration> kept) {

    static final Storage DEFAULT = in(Path.of("var"));

    /** All of it in one folder. */
    public static Storage in(Path folder) {
        return new Storage(folder, "jdbc:sqlite:" + folder.resolve("support.db"), Optional.empty(), Optional.empty());
    }

    /** Without the database, whose address may hold a password. */
    @Override
    public String toString() {
        return "Storage[" + folder + ", " + data + ", " + kept + "]";
    }

    /** What the bot is taught: the folder's files, or the bundled ones. */
    public TrainingData trainingData() {
        return data.map(TrainingData::read).orElseGet(TrainingData::bundled);
    }

    /** Where models and vectors are kept between starts. */
    public Path models() {
        String shared = System.getProperty("support.models");
        return shared == null ? folder.resolve("models") : Path.of(shared);
    }
}
