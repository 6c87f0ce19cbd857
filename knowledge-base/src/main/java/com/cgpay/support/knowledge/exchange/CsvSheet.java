package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.training.DataException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads and writes CSV (RFC 4180). Read: UTF-8 or GB18030, which Chinese spreadsheets write, and commas, semicolons or
 * tabs. Written: UTF-8 with a byte order mark, without which spreadsheets guess wrongly, and commas. Stateless.
 */
final class CsvSheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_BROKEN = 100;

    /** A quotation mark that is never closed is not looked for in the whole file, once for each such mark. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final Charset CHINESE = Charset.forName("GB18030");

    private CsvSheet() {}

    static Sheet read(String file, byte[] bytes) {
        List<String> text = text(file, bytes).lines().toList();
        if (text.stream().allMatch(String::isBlank)) { // such as a byte order mark and nothing after it
            throw new DataException(file + ": the file is empty.");
        }
        String whole = String.join("\n", text);
        char separator = separator(text.getFirst());
        List<Sheet.Line> lines = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        int next = 0;
        while (next < text.size() && broken.size() <= MOST_BROKEN) {
            next = read(text, next, whole, separator, lines);
            while (next < text.size() && text.get(next).isBlank()) {
                next++;
            }
            if (next < text.size()) {
                broken.add(++next); // what follows may be in order again
            }
        }
        if (lines.isEmpty() || broken.size() > MOST_BROKEN) {
            throw new DataException(file + ": the quotation marks of the table are not in order; a cell with one in it"
                    + " is quoted, and each one inside is doubled.");
        }
        return new Sheet(lines.getFirst().cells(), lines.subList(1, lines.size()), broken);
    }

    private static Reader rest(String whole, List<String> text, int from) throws IOException {
        int start = 0;
        for (String before : text.subList(0, from)) {
            start += before.length() + 1;
        }
        Reader rest = new StringReader(whole);
        long _ = rest.skip(start); // of a text in memory, it skips all
        return rest;
    }

    /** Reads from a line, counted from zero, on; returns the first that was not read. */
    private static int read(List<String> text, int from, String whole, char separator, List<Sheet.Line> lines) {
        int next = from;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(rest(whole, text, from))) {
            for (CsvRecord each : records) {
                int start = from + (int) each.getStartingLineNumber() - 1;
                List<String> cells = each.getFields();
                lines.add(new Sheet.Line(
                        start + 1, cells.stream().map(Sheet::unescaped).toList()));
                next = start
                        + 1
                        + (int) cells.stream().mapToLong(CsvSheet::breaks).sum();
            }
            return text.size();
        } catch (CsvParseException e) {
            return next;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long breaks(String cell) {
        return cell.chars().filter(c -> c == '\n').count();
    }

    private static String text(String file, byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next one may fit
            }
        }
        throw new DataException(file + ": the table is neither UTF-8 nor GB18030; save it as CSV UTF-8.");
    }

    /** The one that the header has most of. */
    private static char separator(String header) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        separator -> header.chars().filter(c -> c == separator).count()))
                .orElseThrow();
    }

    static byte[] write(Sheet sheet) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(sheet.header());
            for (Sheet.Line line : sheet.lines()) {
                writer.writeRecord(line.cells().stream().map(Sheet::escaped).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
