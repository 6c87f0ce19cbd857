package com.cgpay.support.knowledge.exchange;

import com.cgpay.support.training.DataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an XLSX file and writes one. Numbers and days come as people see them. Stateless. */
final class XlsxSheet {

    /** A file that unpacks to more than this, in bytes, is no table of articles. */
    private static final long LARGEST = 200L << 20;

    /** An article with the most questions of both kinds fills some 420; a sheet has room for 16,384. */
    private static final int MOST_COLUMNS = 512;

    /** Digits before or after the point; no spreadsheet's number has more, but a file can say one that fills the memory. */
    private static final int MOST_DIGITS = 400;

    private XlsxSheet() {}

    static Sheet read(String file, byte[] bytes) {
        checkSize(file, bytes);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            try (Stream<Row> rows = workbook.getFirstSheet().openStream()) {
                return sheet(file, rows);
            }
        } catch (IOException | ExcelReaderException e) {
            throw new DataException(file + ": the file is no XLSX table, or it is damaged.", e);
        }
    }

    private static void checkSize(String file, byte[] bytes) {
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            long size = 0;
            byte[] buffer = new byte[8_192];
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0 && size <= LARGEST; read = in.read(buffer)) {
                        size += read;
                    }
                }
            }
            if (size > LARGEST) {
                throw new DataException(file + ": the file unpacks to more than 200 MB.");
            }
        } catch (IOException e) {
            throw new DataException(file + ": the file is no XLSX table, or it is damaged.", e);
        }
    }

    private static Sheet sheet(String file, Stream<Row> rows) {
        List<String> header = new ArrayList<>();
        List<Sheet.Line> lines = new ArrayList<>();
        rows.forEach(row -> {
            List<String> cells = cells(file, row);
            if (header.isEmpty()) {
                header.addAll(cells);
            } else {
                lines.add(new Sheet.Line(row.getRowNum(), cells));
            }
        });
        return new Sheet(header, lines, List.of());
    }

    private static List<String> cells(String file, Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new DataException(file + ": the table has more than 512 columns; delete the ones on the right.");
        }
        return IntStream.range(0, row.getCellCount())
                .mapToObj(i -> row.getOptionalCell(i).map(XlsxSheet::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER ? number(cell) : Sheet.unescaped(cell.getText());
    }

    private static String number(Cell cell) {
        BigDecimal number = new BigDecimal(cell.getRawValue());
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return cell.getRawValue();
        }
        return isDay(cell.getDataFormatString())
                ? cell.asDate().toLocalDate().toString()
                : number.stripTrailingZeros().toPlainString();
    }

    private static boolean isDay(@Nullable String format) {
        return format != null && format.toLowerCase(Locale.ROOT).matches(".*(yy|mmm|d[/.-]m|m[/.-]d).*");
    }

    static byte[] write(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Support bot", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet("articles");
            write(worksheet, 0, sheet.header());
            int row = 1;
            for (Sheet.Line line : sheet.lines()) {
                write(worksheet, row++, line.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet worksheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                worksheet.value(row, column, Sheet.escaped(cells.get(column)));
            }
        }
    }
}
