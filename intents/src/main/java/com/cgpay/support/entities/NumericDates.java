package com.cgpay.support.entities;

import com.cgpay.support.entities.DateRule.Dated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Dates in digits. With the year behind, the day comes first unless it cannot; without a year, as in 11/2, the month
 * does, and only Chinese words beside it make a date of it.
 */
final class NumericDates {

    private static final String ALONE = "(?<![\\da-z*•/_-])(?<!\\d\\.)";
    private static final String ENDS = "(?![\\d*•/_-]|[.]\\d|[a-su-z])";

    private static final List<DateRule> RULES = List.of(
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + "(?<y>20\\d\\d)(?<s>[-/.])(?<m>[01]?\\d)\\k<s>(?<d>[0-3]?\\d)" + ENDS,
                    (match, _) -> Days.date(number(match, "y"), number(match, "m"), number(match, "d"))),
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + "(?<a>[0-3]?\\d)(?<s>[-/.])(?<b>[0-3]?\\d)\\k<s>(?<y>20\\d\\d)" + ENDS,
                    (match, _) -> dayFirst(match)),
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + "(?<y>20[0-4]\\d)(?<m>[01]\\d)(?<d>[0-3]\\d)" + ENDS,
                    (match, _) -> Days.date(number(match, "y"), number(match, "m"), number(match, "d"))),
            DateRule.of(
                    QuickPattern.DIGITS,
                    "(?<![\\da-z./第])(?<m>[01]?\\d)[/.](?<d>[0-3]?\\d)(?=(?:号|日)?(?: |的|,|，)?(?:早|晚|上午|下午|中午|凌晨"
                            + "|那|付|转|充|提|退|买|交|申请|扣|到|之|开|下单))(?:号|日)?",
                    NumericDates::monthFirst));

    private NumericDates() {}

    static Stream<Dated> find(Message message) {
        return DateRule.find(RULES, message);
    }

    private static Optional<Days> dayFirst(MatchResult match) {
        int year = number(match, "y");
        Optional<Days> date = Days.date(year, number(match, "b"), number(match, "a"));
        return date.isPresent() ? date : Days.date(year, number(match, "a"), number(match, "b"));
    }

    private static Optional<Days> monthFirst(MatchResult match, LocalDate today) {
        return Days.latestDate(number(match, "m"), number(match, "d"), today);
    }

    private static int number(MatchResult match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
