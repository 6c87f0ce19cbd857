package com.cgpay.support.training;

import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.Table;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Everything the bot is taught, read once from a folder or from the data bundled with the program. */
public record TrainingData(
        Brand brand,
        List<Utterance> utterances,
        List<SeedArticle> articles,
        List<Flow> flows,
        Map<String, Table> tables,
        List<SignalSentence> signals) {

    public TrainingData {
        utterances = List.copyOf(utterances);
        articles = List.copyOf(articles);
        flows = List.copyOf(flows);
        tables = Map.copyOf(tables);
        signals = List.copyOf(signals);
    }

    /** Data that guides nobody and knows signals by phrases alone. */
    public TrainingData(Brand brand, List<Utterance> utterances, List<SeedArticle> articles) {
        this(brand, utterances, articles, List.of(), Map.of(), List.of());
    }

    /**
     * Reads a folder with {@code brand.yaml} and the folders {@code utterances}, {@code articles}, {@code flows},
     * {@code tables} and {@code signals}.
     *
     * @throws DataException if a file cannot be read, or a flow would leave a customer stranded
     */
    public static TrainingData read(Path folder) {
        return new TrainingDataReader(folder).read();
    }

    /**
     * Reads the golden conversations in the folder {@code conversations} inside another. They teach the bot nothing.
     *
     * @throws DataException if a file cannot be read, or a line of it makes no sense
     */
    public static List<Story> stories(Path folder) {
        return new TrainingDataReader(folder).stories();
    }

    /** Reads the data that is packed into the program. */
    public static TrainingData bundled() {
        return inProgram(TrainingData::read);
    }

    /** Reads the golden conversations that are packed into the program. */
    public static List<Story> bundledStories() {
        return inProgram(TrainingData::stories);
    }

    private static <T> T inProgram(Function<Path, T> read) {
        URL marker = Objects.requireNonNull(
                TrainingData.class.getResource("/support-data/brand.yaml"), "the program was packed without its data");
        try {
            URI uri = marker.toURI();
            if (!"jar".equals(uri.getScheme())) {
                return read.apply(Objects.requireNonNull(Path.of(uri).getParent()));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return read.apply(jar.getPath("support-data"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new DataException("The data packed into the program cannot be read: build it again.", e);
        }
    }
}
