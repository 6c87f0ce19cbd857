package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tenths and hundredths that follow 块 in 三块五 and 三块五毛二. */
record SmallChange(BigDecimal amount, int end) {

    private static final String DIGIT = "[一二两三四五六七八九\\d]";

    /** A digit alone counts tenths, unless it begins a number or counts something: 20块两次. */
    private static final String TENTHS_ALONE =
            "钱?(?![\\d." + ChineseNumerals.CHARACTERS + "]|,\\d|" + MoneyWords.any("counted") + ")";

    private static final Pattern PATTERN = Pattern.compile(
            "(?<tenths>" + DIGIT + ")(?:[毛角](?:(?<hundredths>" + DIGIT + ")分?)?钱?|" + TENTHS_ALONE + ")");

    static Optional<SmallChange> at(Message message, int start) {
        Matcher matcher =
                PATTERN.matcher(message.folded()).region(start, message.folded().length());
        return matcher.useTransparentBounds(true).lookingAt()
                ? Optional.of(new SmallChange(amount(matcher), matcher.end()))
                : Optional.empty();
    }

    private static BigDecimal amount(Matcher matcher) {
        BigDecimal tenths = digit(matcher.group("tenths")).movePointLeft(1);
        String hundredths = matcher.group("hundredths");
        return hundredths == null ? tenths : tenths.add(digit(hundredths).movePointLeft(2));
    }

    private static BigDecimal digit(String written) {
        return ChineseNumerals.parse(written).orElseThrow();
    }
}
