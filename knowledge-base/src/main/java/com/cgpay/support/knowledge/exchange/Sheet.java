package com.cgpay.support.knowledge.exchange;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of texts: what CSV and XLSX have in common.
 *
 * @param header the names of the columns
 * @param broken numbers of the lines that could not be read
 */
record Sheet(List<String> header, List<Line> lines, List<Integer> broken) {

    /** What a spreadsheet would take for a formula, whatever it is quoted with (OWASP, "CSV injection"). */
    private static final Pattern FORMULA =
            Pattern.compile("'*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n].*", Pattern.DOTALL);

    Sheet {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
        broken = List.copyOf(broken);
    }

    /**
     * One line of cells.
     *
     * @param number as a spreadsheet counts; the header is line 1
     */
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A text that no spreadsheet runs. */
    static String escaped(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was escaped. */
    static String unescaped(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }
}
