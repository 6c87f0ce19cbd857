package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chinese numerals in Simplified characters, everyday and formal ones (一 and 壹), alone or with digits (1万2), read as
 * people say them: 两千五 is 2500, 一千零五 is 1005.
 */
final class ChineseNumerals {

    /** Every character that numerals are made of, as the inside of a character class. */
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿壹贰叁参肆伍陆柒捌玖拾佰仟廿卅";

    private static final String[] DIGITS = {"零〇", "一壹", "二贰两", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"};

    /** The sum so far, the part of it below the next myriad, and the digits that no unit has claimed yet. */
    private BigDecimal total = BigDecimal.ZERO;

    private BigDecimal section = BigDecimal.ZERO;
    private final StringBuilder digits = new StringBuilder();
    private int lastUnit = 1;
    private boolean zero;
    private boolean chinese;

    private ChineseNumerals() {}

    /** The number, or nothing where the characters do not make one. */
    static Optional<BigDecimal> parse(String text) {
        ChineseNumerals reading = new ChineseNumerals();
        String tens = text.replace("廿", "二十").replace("卅", "三十");
        for (int i = 0; i < tens.length(); i++) {
            if (!reading.accept(tens.charAt(i))) {
                return Optional.empty();
            }
        }
        return reading.finish();
    }

    /** Digits in whatever writing, one by one, as in a year or the number of a card. */
    static String digits(String text) {
        return text.chars().mapToObj(c -> String.valueOf(digit((char) c))).collect(Collectors.joining());
    }

    private boolean accept(char c) {
        return switch (c) {
            case '十', '拾' -> multiply(10);
            case '百', '佰' -> multiply(100);
            case '千', '仟' -> multiply(1000);
            case '万' -> close(10_000);
            case '亿' -> close(100_000_000);
            default -> acceptDigit(c);
        };
    }

    private boolean acceptDigit(char c) {
        int digit = digit(c);
        if (digit == 0 && digits.isEmpty() && lastUnit > 1) {
            zero = true;
        } else if (digit >= 0) {
            digits.append(digit);
            chinese = !Character.isDigit(c);
        } else if (c == '.' && digits.indexOf(".") < 0 && !digits.isEmpty()) {
            digits.append(c);
        } else {
            return c == ',';
        }
        return true;
    }

    private static int digit(char c) {
        for (int value = 0; value < DIGITS.length; value++) {
            if (DIGITS[value].indexOf(c) >= 0) {
                return value;
            }
        }
        return Character.digit(c, 10);
    }

    private boolean multiply(int unit) {
        boolean bareTen = unit == 10 && digits.isEmpty();
        if ((digits.isEmpty() && !bareTen) || vague()) {
            return false;
        }
        section = section.add((bareTen ? BigDecimal.ONE : claimed()).multiply(BigDecimal.valueOf(unit)));
        lastUnit = unit;
        zero = false;
        return true;
    }

    private boolean close(int myriad) {
        if (vague()) {
            return false;
        }
        section = section.add(claimed());
        BigDecimal counted = myriad > 10_000 ? total.add(section) : section;
        if (counted.signum() == 0) {
            return false;
        }
        BigDecimal product = counted.multiply(BigDecimal.valueOf(myriad));
        total = myriad > 10_000 ? product : total.add(product);
        section = BigDecimal.ZERO;
        lastUnit = myriad;
        zero = false;
        return true;
    }

    /** 七八十 is seventy or eighty and 两三 two or three: no numbers. */
    private boolean vague() {
        return digits.length() > 1 && chinese;
    }

    private BigDecimal claimed() {
        BigDecimal value = digits.isEmpty() ? BigDecimal.ZERO : new BigDecimal(digits.toString());
        digits.setLength(0);
        return value;
    }

    private Optional<BigDecimal> finish() {
        if ((digits.isEmpty() && lastUnit == 1) || vague()) {
            return Optional.empty();
        }
        // A single digit at the end counts the next lower unit: 两千五 is 2500.
        boolean shortened = digits.length() == 1 && lastUnit >= 100 && !zero;
        BigDecimal rest = shortened ? claimed().multiply(BigDecimal.valueOf(lastUnit / 10)) : claimed();
        return Optional.of(total.add(section).add(rest));
    }
}
