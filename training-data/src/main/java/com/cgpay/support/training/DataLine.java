package com.cgpay.support.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a data file that says something: neither empty nor a comment.
 *
 * @param number counted from 1, so that a mistake can be found
 * @param text without the space around it
 */
record DataLine(int number, String text) {

    /** All of them in the text of a file. */
    static List<DataLine> in(String file) {
        List<DataLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : file.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                lines.add(new DataLine(number, line));
            }
        }
        return lines;
    }
}
