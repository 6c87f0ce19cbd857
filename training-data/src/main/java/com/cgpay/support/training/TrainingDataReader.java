package com.cgpay.support.training;

import com.cgpay.support.training.flow.FlowLinter;
import com.cgpay.support.training.flow.FlowReader;
import com.cgpay.support.training.flow.Table;
import com.cgpay.support.training.flow.TableReader;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the data files of one folder, in the order of their names so that the same files give the same data. */
final class TrainingDataReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path folder;

    TrainingDataReader(Path folder) {
        this.folder = folder;
    }

    TrainingData read() {
        Map<String, Table> tables = new TreeMap<>();
        files("tables", ".yaml")
                .forEach(file -> tables.put(stem(file, ".yaml"), TableReader.read(stem(file, ".yaml"), text(file))));
        TrainingData data = new TrainingData(
                brand(folder.resolve("brand.yaml")),
                files("utterances", ".txt").stream()
                        .flatMap(file -> utterances(file).stream())
                        .toList(),
                files("articles", ".md").stream().map(this::article).toList(),
                files("flows", ".yaml").stream()
                        .map(file -> FlowReader.read(stem(file, ".yaml"), text(file)))
                        .toList(),
                tables,
                files("signals", ".txt").stream()
                        .flatMap(file -> SignalFile.read(file, text(file)).stream())
                        .toList());
        checkFlows(data);
        return data;
    }

    List<Story> stories() {
        return files("conversations", ".txt").stream()
                .map(file -> StoryFile.read(file, text(file)))
                .toList();
    }

    /** A flow with a mistake would be noticed by a customer in trouble; it is not let in. */
    private static void checkFlows(TrainingData data) {
        List<Linter.Finding> findings = FlowLinter.lint(
                data.flows(),
                data.tables(),
                data.brand(),
                data.articles().stream().map(SeedArticle::id).collect(Collectors.toSet()),
                data.utterances().stream().map(Utterance::intent).collect(Collectors.toSet()));
        if (!findings.isEmpty()) {
            throw new DataException(
                    findings.stream().map(Linter.Finding::toString).collect(Collectors.joining("\n")));
        }
    }

    private Brand brand(Path file) {
        Map<String, Map<Language, String>> facts = new TreeMap<>();
        yaml(file, text(file), new TypeReference<Map<String, JsonNode>>() {}).forEach((key, value) -> {
            facts.put(key, fact(file.getFileName() + ": " + key, value));
        });
        return new Brand(facts);
    }

    /** A text for both languages, or one for each. */
    private static Map<Language, String> fact(String key, JsonNode value) {
        Map<Language, String> inLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode own = value.isObject() ? value.path(language.code()) : value;
            if (!own.isTextual() && !own.isNumber()) {
                throw new DataException(key + " is a text, or a text for zh and one for en.");
            }
            inLanguage.put(language, own.asText());
        }
        if (value.isObject() && value.size() != inLanguage.size()) {
            throw new DataException(key + " has a text for zh and one for en, and nothing else.");
        }
        return inLanguage;
    }

    private List<Utterance> utterances(Path file) {
        NameParts name = nameParts(file, ".txt");
        return DataLine.in(text(file)).stream()
                .map(line ->
                        new Utterance(name.stem, name.language, line.text(), file.getFileName() + ":" + line.number()))
                .toList();
    }

    private SeedArticle article(Path file) {
        NameParts name = nameParts(file, ".md");
        return new SeedArticle(
                name.stem, name.language, ArticleFile.read(String.valueOf(file.getFileName()), text(file)));
    }

    private record NameParts(String stem, Language language) {}

    private static NameParts nameParts(Path file, String extension) {
        String stem = stem(file, extension);
        int dot = stem.lastIndexOf('.');
        return Language.of(stem.substring(dot + 1))
                .map(language -> new NameParts(stem.substring(0, Math.max(dot, 0)), language))
                .orElseThrow(() -> new DataException(
                        file.getFileName() + ": the name ends in the language, such as login-failed.zh" + extension));
    }

    private static String stem(Path file, String extension) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - extension.length());
    }

    private List<Path> files(String kind, String extension) {
        Path inside = folder.resolve(kind);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(inside)) {
            return all.filter(file -> file.toString().endsWith(extension))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
        } catch (IOException e) {
            throw new DataException(kind + ": the folder cannot be listed.", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new DataException(file.getFileName() + ": the file is not UTF-8; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new DataException(file.getFileName() + ": the file cannot be read.", e);
        }
    }

    private static <T> T yaml(Path file, String text, TypeReference<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new DataException(file.getFileName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
