package com.cgpay.support.knowledge;

import com.cgpay.support.calibration.Logistic;
import com.cgpay.support.knowledge.budget.Confidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A learnt confidence on disk, one weight a line; a cache named after all it was learnt from. */
final class ConfidenceFile {

    private ConfidenceFile() {}

    static Optional<Confidence> read(Path file) {
        try {
            List<Double> weights =
                    Files.readAllLines(file).stream().map(Double::parseDouble).toList();
            return weights.size() == Confidence.WEIGHTS
                    ? Optional.of(new Confidence(new Logistic(weights)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static void write(Path file, Confidence confidence) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    confidence.logistic().weights().stream()
                            .map(weight -> weight + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException("The confidence cannot be kept in " + file + "; is the disk full?", e);
        }
    }
}
