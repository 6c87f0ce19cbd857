package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * A number in a text, in digits, Chinese or English words, with what multiplies it: 1,234.50, 1.2万, 2.5k, 两千五, fifty.
 *
 * @param words whether no digit stands in it
 * @param thousands whether it is written with k, as hardly anything but money is
 */
record Numeral(int start, int end, BigDecimal value, boolean words, boolean thousands) {

    private static final String CHINESE = "[" + ChineseNumerals.CHARACTERS + "]";
    private static final String PLAIN = "(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,12})(?:\\.\\d{1,4})?";

    private static final QuickPattern IN_TEXT = QuickPattern.startingWith(
            QuickPattern.DIGITS + ChineseNumerals.CHARACTERS + "aoztfsenhgm",
            "(?<!\\d)(?<!\\d[.,])(?<![*•] ?)(?<!几)(?<!数(?=[十百千万]))(?:"
                    + "(?<digits>" + PLAIN
                    + ")(?:(?<letter>[kmw])(?![a-z0-9])| (?<scale>hundred|thousand|grand|million)\\b)"
                    + "|(?<mixed>" + PLAIN + "[百千万亿](?:[\\d一二三四五六七八九两]" + "[千百]?)?(?!\\d))"
                    + "|(?<plain>" + PLAIN + ")"
                    + "|(?<chinese>" + CHINESE + "{1,20}+)"
                    + "|(?<english>" + EnglishNumerals.PATTERN + "))(?!\\d|\\.\\d|,\\d{3})");

    static Stream<Numeral> in(Message message) {
        return message.all(IN_TEXT).flatMap(match -> of(match).stream());
    }

    private static Optional<Numeral> of(MatchResult match) {
        boolean words = match.start("chinese") >= 0 || match.start("english") >= 0;
        boolean thousands = "k".equals(match.group("letter"));
        return value(match).map(value -> new Numeral(match.start(), match.end(), value, words, thousands));
    }

    private static Optional<BigDecimal> value(MatchResult match) {
        if (match.start("english") >= 0) {
            return EnglishNumerals.parse(match.group());
        }
        if (match.start("digits") < 0) {
            return ChineseNumerals.parse(match.group());
        }
        BigDecimal digits = new BigDecimal(match.group("digits").replace(",", ""));
        return Optional.of(digits.multiply(factor(match)));
    }

    private static BigDecimal factor(MatchResult match) {
        String name = match.group("letter") != null ? match.group("letter") : match.group("scale");
        return BigDecimal.valueOf(
                switch (name) {
                    case "hundred" -> 100;
                    case "w" -> 10_000;
                    case "m", "million" -> 1_000_000;
                    default -> 1000;
                });
    }
}
