package com.cgpay.support.cli;

import com.cgpay.support.language.LanguageDetector;
import com.cgpay.support.training.DataException;
import com.cgpay.support.training.Language;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** A text with its label, from a row of a CSV file with a header. */
record CsvText(String text, String label) {

    /**
     * The rows of a file.
     *
     * @throws DataException if the file cannot be read, is no CSV or lacks a column
     */
    static List<CsvText> read(Path file, String textColumn, String labelColumn) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8);
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.map(row -> new CsvText(row.getField(textColumn), row.getField(labelColumn)))
                    .toList();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new DataException(file + " cannot be read as CSV in UTF-8.", e);
        } catch (NoSuchElementException e) {
            throw new DataException(file + " needs the columns " + textColumn + " and " + labelColumn + ".", e);
        }
    }

    /** The language that most of the texts are written in. */
    static Language majority(List<CsvText> texts) {
        long english = texts.stream()
                .filter(text -> LanguageDetector.detect(text.text()).language() == Language.EN)
                .count();
        return 2 * english > texts.size() ? Language.EN : Language.ZH;
    }
}
