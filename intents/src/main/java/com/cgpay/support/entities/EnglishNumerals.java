package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** English numerals in words: "fifty", "two hundred and ten", "a thousand". */
final class EnglishNumerals {

    private static final String[] SMALL =
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                            + "sixteen seventeen eighteen nineteen")
                    .split(" ");
    private static final String[] TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

    private static final Map<String, Integer> VALUES = values();

    private static final String WORD = "(?:" + String.join("|", VALUES.keySet()) + "|hundred|thousand|grand|million)";

    /** A pattern of a numeral in a folded text. */
    static final String PATTERN =
            "\\b(?:an? (?:hundred|thousand|grand|million)|" + WORD + ")(?:(?: and |[ -])" + WORD + "){0,8}\\b";

    private static final long LARGEST = 1_000_000_000_000L;

    private EnglishNumerals() {}

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        for (int i = 0; i < SMALL.length; i++) {
            values.put(SMALL[i], i);
        }
        for (int i = 0; i < TENS.length; i++) {
            values.put(TENS[i], (i + 2) * 10);
        }
        return values;
    }

    /** The number, or nothing where the words do not make one. */
    static Optional<BigDecimal> parse(String text) {
        long total = 0;
        long section = 0;
        for (String word : text.split("[ -]", -1)) {
            switch (word) {
                case "and" -> {}
                case "a", "an" -> section = 1;
                case "hundred" -> section = Math.max(section, 1) * 100;
                case "thousand", "grand" -> {
                    total += Math.max(section, 1) * 1000;
                    section = 0;
                }
                case "million" -> {
                    if (total > LARGEST) {
                        return Optional.empty();
                    }
                    total = (total + Math.max(section, 1)) * 1_000_000;
                    section = 0;
                }
                default -> {
                    Integer value = VALUES.get(word);
                    if (value == null) {
                        return Optional.empty();
                    }
                    section += value;
                }
            }
        }
        return total + section > LARGEST ? Optional.empty() : Optional.of(BigDecimal.valueOf(total + section));
    }
}
