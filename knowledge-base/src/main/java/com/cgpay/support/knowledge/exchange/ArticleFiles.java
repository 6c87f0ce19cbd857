package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.knowledge.Article;
import com.cgpay.support.training.ArticleFile;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Articles in files: tables (CSV, XLSX), JSON, and folders of Markdown files. Stateless. */
public final class ArticleFiles {

    /** A larger file, in bytes, is refused before it is read. */
    public static final long LARGEST = 50L << 20;

    private static final String MARKDOWN = ".md";

    private ArticleFiles() {}

    /** The formats that are one file. */
    public enum Format {
        CSV("text/csv; charset=utf-8"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The ending of a file's name, without the dot. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String mediaType() {
            return mediaType;
        }

        /** By the ending of a file's name. */
        public static Optional<Format> of(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            return Stream.of(values())
                    .filter(format -> format.name().equals(ending))
                    .findFirst();
        }
    }

    /** Reads a file, or all Markdown files of a folder. */
    static Contents read(Path path, Defaults defaults) {
        try {
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            if (Files.size(path) > LARGEST) {
                throw new DataException(path.getFileName() + ": the file has more than 50 MB.");
            }
            return read(String.valueOf(path.getFileName()), Files.readAllBytes(path), defaults);
        } catch (IOException e) {
            throw new DataException(path + ": it cannot be read; is it there?", e);
        }
    }

    /** Reads what a file of this name holds. */
    static Contents read(String name, byte[] bytes, Defaults defaults) {
        if (bytes.length == 0) {
            throw new DataException(name + ": the file is empty.");
        }
        Format format = Format.of(name)
                .orElseThrow(() -> new DataException(
                        name + ": articles come as .csv, .xlsx or .json, or as a folder of .md files."));
        return switch (format) {
            case CSV -> SheetArticles.read(name, CsvSheet.read(name, bytes), defaults);
            case XLSX -> SheetArticles.read(name, XlsxSheet.read(name, bytes), defaults);
            case JSON -> ArticleJson.read(name, bytes, defaults);
        };
    }

    private static Contents folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Contents> all = files.filter(file -> file.toString().endsWith(MARKDOWN))
                    .sorted()
                    .map(ArticleFiles::markdown)
                    .toList();
            if (all.isEmpty()) {
                throw new DataException(folder + ": the folder has no .md files.");
            }
            return Contents.of(all);
        }
    }

    private static Contents markdown(Path file) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, name.length() - MARKDOWN.length());
        int dot = stem.lastIndexOf('.');
        Optional<Language> language = Language.of(stem.substring(dot + 1));
        List<Entry> entries = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        if (dot < 1 || language.isEmpty()) {
            mistakes.add(Mistake.skipped(name, "the name ends in the language, such as login-failed.zh.md."));
            return new Contents(entries, mistakes);
        }
        try {
            entries.add(new Entry(
                    name, stem.substring(0, dot), language.get(), ArticleFile.read(name, Files.readString(file))));
        } catch (DataException e) {
            mistakes.add(Mistake.skipped(name, withoutName(name, Objects.requireNonNull(e.getMessage()))));
        } catch (IOException e) {
            mistakes.add(Mistake.skipped(name, "the file cannot be read as UTF-8."));
        }
        return new Contents(entries, mistakes);
    }

    private static String withoutName(String name, String message) {
        return message.startsWith(name + ": ") ? message.substring(name.length() + 2) : message;
    }

    /** Writes one file's worth of articles. */
    public static byte[] write(Format format, Collection<Article> articles) {
        return switch (format) {
            case CSV -> CsvSheet.write(SheetArticles.write(articles));
            case XLSX -> XlsxSheet.write(SheetArticles.write(articles));
            case JSON -> ArticleJson.write(articles);
        };
    }

    /** Writes a file by the ending of its name, or a folder of Markdown files where it has none. */
    public static void write(Path path, Collection<Article> articles) {
        try {
            String name = String.valueOf(path.getFileName());
            Optional<Format> format = Format.of(name);
            if (format.isPresent()) {
                Files.write(path, write(format.get(), articles));
            } else if (name.indexOf('.') > 0) {
                throw new DataException(name + ": articles go into .csv, .xlsx or .json, or into a folder.");
            } else {
                Files.createDirectories(path);
                for (Article article : articles) {
                    Files.write(
                            path.resolve(fileName(article)),
                            ArticleFile.write(article.content()).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be written; is there room, and may you write there?", e);
        }
    }

    /**
     * Removes from a folder what an earlier export has left there, and tells how many files that were. Files of articles
     * that nobody knows stay: somebody may be writing them.
     *
     * @param kept whose files stay
     * @param known all there are, in whatever state
     */
    public static int removeOthers(Path folder, Collection<Article> kept, Collection<Article> known) {
        Set<String> names = kept.stream().map(ArticleFiles::fileName).collect(Collectors.toSet());
        int removed = 0;
        try {
            for (Article article : known) {
                String name = fileName(article);
                if (!names.contains(name) && Files.deleteIfExists(folder.resolve(name))) {
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " holds files that cannot be removed; may you write there?", e);
        }
        return removed;
    }

    private static String fileName(Article article) {
        return article.id() + "." + article.language().code() + MARKDOWN;
    }
}
