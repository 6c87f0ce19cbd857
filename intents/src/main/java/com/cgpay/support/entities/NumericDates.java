package com.cgpay.support.entities;

import com.cgpay.support.entities.DateRule.Dated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Dates in digits. With the year behind, the day comes first unless it cannot.
 *
 * <p>Without a year, as in 11/2, both orders are usual in English; customers ask about what has happened lately, so of
 * two days that are possible the later is meant. Chinese puts the month first. Such a pair is a date by itself where
 * only one order makes one (11/20), and elsewhere with words of a date beside it, or as the answer to somebody who asked
 * for one: "1/2" may be a half and 3.50 a price.
 */
final class NumericDates {

    private static final String ALONE = "(?<![\\da-z*•/_-])(?<!\\d\\.)";
    private static final String ENDS = "(?![\\d*•/_-]|[.]\\d|[a-su-z])";
    private static final String FIRST = "(?<a>[0-3]?\\d)";
    private static final String SECOND = "(?<b>[0-3]?\\d)";

    /** A card's last month, a page and a score are written like days. */
    private static final String NO_OTHER_PAIR =
            "(?<!(?:exp|expiry|expires|expiry date|thru|till|until|until end|valid|card|page|pages|step"
                    + "|score|scored|version|有效期|到期|卡|第|得分)[ .:至为是]{0,2})";

    /** "3-5 days", "20/30 people". */
    private static final String NOT_COUNTED = "(?! ?(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|business"
            + "|working|times?|people|users?|pages?|steps?|of|usd|dollars?|yuan|euros?|pounds?|stars?|天|周|个|小时|分|秒"
            + "|元|块|次|人|页|题|笔|年|月|折|倍|%)(?![a-z]))";

    private static final String ALWAYS_OPEN = "(?!24/7|7/24)";

    private static final String CHINESE_CUE = "(?: |的|,|，)?(?:早上|晚上|上午|下午|中午|凌晨|那天|那笔|付|转|买|下单)";

    private static final List<DateRule> WITH_YEAR = List.of(
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + "(?<y>20\\d\\d)(?<s>[-/.])(?<m>[01]?\\d)\\k<s>(?<d>[0-3]?\\d)" + ENDS,
                    (match, _) -> Days.date(number(match, "y"), number(match, "m"), number(match, "d"))),
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + FIRST + "(?<s>[-/.])" + SECOND + "\\k<s>(?<y>20\\d\\d)" + ENDS,
                    (match, _) -> dayFirst(match)),
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + "(?<y>20[0-4]\\d)(?<m>[01]\\d)(?<d>[0-3]\\d)" + ENDS,
                    (match, _) -> Days.date(number(match, "y"), number(match, "m"), number(match, "d"))));

    private static final DateRule ONE_ORDER = DateRule.of(
            QuickPattern.DIGITS,
            ALONE + NO_OTHER_PAIR + ALWAYS_OPEN + FIRST + "/" + SECOND + ENDS + NOT_COUNTED,
            (match, today) ->
                    number(match, "a") > 12 || number(match, "b") > 12 ? latest(match, today) : Optional.empty());

    private static final List<DateRule> CHINESE = List.of(
            ONE_ORDER,
            DateRule.of(
                    QuickPattern.DIGITS,
                    "(?<![\\da-z./第])" + FIRST + "[/.]" + SECOND + "(?=(?:号|日)?(?: |的|,|，)?(?:早|晚|上午|下午|中午|凌晨"
                            + "|那|付|转|充|提|退|买|交|申请|扣|到|之|开|下单))(?:号|日)?",
                    NumericDates::monthFirst),
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + FIRST + "-" + SECOND + "(?=" + CHINESE_CUE + ")",
                    NumericDates::monthFirst));

    private static final List<DateRule> OTHERS = List.of(
            ONE_ORDER,
            DateRule.of(
                    QuickPattern.DIGITS,
                    "(?<=\\b(?:on|since|dated|date) (?:the )?)" + FIRST + "[/-]" + SECOND + ENDS + NOT_COUNTED,
                    NumericDates::latest),
            DateRule.of(
                    QuickPattern.DIGITS,
                    ALONE + FIRST + "[/-]" + SECOND + "(?=,? (?:at |around |about )?\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m)",
                    NumericDates::latest));

    /** 11.20 and 11-20 too, but not 11-20号, which may be ten days. */
    private static final String ASKED = "(?<![\\da-z.,:/$¥€£#*•-])" + ALWAYS_OPEN + FIRST + "[/.-]" + SECOND
            + "(?:(?<=[/.]\\d{1,2})[号日])?(?![号日\\d:%]|[./-]\\d| ?(?:点|时|[ap]\\.?m|o'?clock))" + NOT_COUNTED;

    private static final List<DateRule> ASKED_IN_CHINESE =
            List.of(DateRule.of(QuickPattern.DIGITS, ASKED, NumericDates::monthFirst));

    private static final List<DateRule> ASKED_ELSEWHERE =
            List.of(DateRule.of(QuickPattern.DIGITS, ASKED, NumericDates::latest));

    private NumericDates() {}

    static Stream<Dated> find(Message message) {
        return Stream.concat(
                DateRule.find(WITH_YEAR, message), DateRule.find(message.chinese() ? CHINESE : OTHERS, message));
    }

    /** Dates without a year in the answer to a question for one. */
    static Stream<Dated> asked(Message message) {
        return DateRule.find(message.chinese() ? ASKED_IN_CHINESE : ASKED_ELSEWHERE, message);
    }

    private static Optional<Days> dayFirst(MatchResult match) {
        int year = number(match, "y");
        Optional<Days> date = Days.date(year, number(match, "b"), number(match, "a"));
        return date.isPresent() ? date : Days.date(year, number(match, "a"), number(match, "b"));
    }

    private static Optional<Days> monthFirst(MatchResult match, LocalDate today) {
        Optional<Days> date = Days.latestDate(number(match, "a"), number(match, "b"), today);
        return date.isPresent() ? date : Days.latestDate(number(match, "b"), number(match, "a"), today);
    }

    private static Optional<Days> latest(MatchResult match, LocalDate today) {
        return Stream.of(
                        Days.latestDate(number(match, "a"), number(match, "b"), today),
                        Days.latestDate(number(match, "b"), number(match, "a"), today))
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Days::from));
    }

    private static int number(MatchResult match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
