package com.cgpay.support.entities;

import com.cgpay.support.entities.DateRule.Dated;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Dates in Chinese, with the words of Taiwan and Hong Kong. */
final class ChineseDates {

    private static final String NUMERALS = "一二三四五六七八九十两廿卅";
    private static final String NUMBER = "(?:\\d{1,3}|[" + NUMERALS + "]{1,3})";
    private static final String NOT_COUNTED = "(?<![\\d." + NUMERALS + "每第])";
    private static final String WEEK_WORD = "(?:周|星期|礼拜)";
    private static final String WEEKDAYS = "一二三四五六日天1-7";
    private static final String WEEKDAY = "(?<w>[" + WEEKDAYS + "])";
    private static final String DAY_WORD = "(?<day>大前|前|昨|寻|琴|噚|㖊|今|明|听|大后|后)";
    private static final String DAY_WORD_FIRST = "大前昨寻琴噚㖊今明听后";

    private static final Map<String, Integer> SHIFTS =
            Map.of("上上", -2, "上", -1, "这", 0, "今", 0, "本", 0, "下", 1, "下下", 2);

    private static final Map<String, Integer> YEARS = Map.of("前", -2, "去", -1, "旧", -1, "今", 0, "明", 1);

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("大前", -3),
            Map.entry("前", -2),
            Map.entry("昨", -1),
            Map.entry("寻", -1),
            Map.entry("琴", -1),
            Map.entry("噚", -1),
            Map.entry("㖊", -1),
            Map.entry("今", 0),
            Map.entry("明", 1),
            Map.entry("听", 1),
            Map.entry("后", 2),
            Map.entry("大后", 3));

    private static final String SHIFT = "(?<shift>上上|上|这|今|本|下下|下)(?:一)?个?";
    private static final String SHIFT_FIRST = "上这今本下";
    private static final String NUMBER_FIRST = QuickPattern.DIGITS + NUMERALS;
    private static final String YEAR = "(?<y>(?:19|20)\\d\\d|[二零〇一三四五六七八九]{4}|[去今前明旧])年";
    private static final String MONTH =
            "(?<![\\d每])(?:" + YEAR + "的?)?(?<![\\d.第个" + NUMERALS + "])(?<m>" + NUMBER + ")月份?";
    private static final String MONTH_FIRST = NUMBER_FIRST + "零〇去今前明旧";
    private static final String DAY = "(?<d>" + NUMBER + ")";

    /** A number behind 月 that is a day without saying so: 11月2下午. */
    private static final String BARE_DAY_ENDS = "(?![\\d." + NUMERALS + "个万千百天次元块%])(?<=\\d)";

    /** 3号 is a date, 3号线 is not. */
    private static final String NO_OTHER_NUMBER = "(?!线|楼|店|窗|机|门|码|院|柜|卡|台|位|球|客|账|商|员|桌|公|文|模|选|\\d)";

    private static final String UNIT = "(?<u>天|日|周|星期|礼拜|月|年)";

    private static final List<DateRule> RULES = List.of(
            DateRule.of(MONTH_FIRST, MONTH + "的?" + DAY + "(?:[日号]|" + BARE_DAY_ENDS + ")", ChineseDates::monthAndDay),
            DateRule.of(MONTH_FIRST, MONTH + "(?![\\d" + NUMERALS + "]{1,3}[日号])", ChineseDates::month),
            DateRule.of(SHIFT_FIRST, "(?<!每)" + SHIFT + "月份?的?" + DAY + "[日号]", ChineseDates::dayOfMonth),
            DateRule.of(
                    SHIFT_FIRST,
                    SHIFT + "月份?(?!台|球|" + NUMBER + "[日号])",
                    (match, today) ->
                            Optional.of(Days.month(YearMonth.from(today).plusMonths(shift(match))))),
            DateRule.of(
                    NUMBER_FIRST,
                    NOT_COUNTED + "(?<![a-z月年个账卡编])" + DAY + "号" + NO_OTHER_NUMBER,
                    (match, today) -> Days.latestDayOfMonth(number(match, "d"), today)),
            DateRule.of(
                    DAY_WORD_FIRST, "(?<![" + NUMERALS + "\\d])" + DAY_WORD + "(?:天|日|儿(?!子))", ChineseDates::dayWord),
            DateRule.part(DAY_WORD_FIRST, DAY_WORD + "(?=晚|夜|早|晨|朝)", ChineseDates::dayWord),
            DateRule.of(SHIFT_FIRST, SHIFT + WEEK_WORD + WEEKDAY, ChineseDates::shiftedWeekday),
            DateRule.of(
                    "周星礼",
                    NOT_COUNTED + "(?<![这上下本今几个])" + WEEK_WORD + WEEKDAY + "(?![次天日个折\\d" + NUMERALS + "至到-])",
                    (match, today) -> Optional.of(Days.latestWeekday(weekday(match, "w"), today))),
            DateRule.of(
                    SHIFT_FIRST,
                    SHIFT + WEEK_WORD + "(?![" + WEEKDAYS + "末])",
                    (match, today) -> Optional.of(Days.week(today.plusWeeks(shift(match))))),
            DateRule.of(
                    SHIFT_FIRST,
                    SHIFT + WEEK_WORD + "末",
                    (match, today) -> Optional.of(Days.weekend(today.plusWeeks(shift(match))))),
            DateRule.of(
                    "12二一去今前明旧",
                    "(?<!\\d)" + YEAR + "(?!的?" + NUMBER + "月)",
                    (match, today) -> Optional.of(Days.year(year(match, today)))),
            DateRule.of(
                    NUMBER_FIRST + "半",
                    NOT_COUNTED + "(?<n>" + NUMBER + "|半)个?多?" + UNIT + "(?:之前|以前|前)(?![天日面后几])",
                    ChineseDates::ago),
            DateRule.of("最近过", "(?:最近|近|过去)(?:的|这)?(?<n>" + NUMBER + "|半)个?" + UNIT, ChineseDates::last));

    /** Opening hours unless somebody has asked when something happened. */
    private static final DateRule WEEKDAYS_SPANNED = DateRule.of(
            "周星礼",
            NOT_COUNTED + WEEK_WORD + WEEKDAY + "[到至-]" + WEEK_WORD + "?(?<to>[" + WEEKDAYS + "])",
            (match, today) -> {
                LocalDate last = Days.latestWeekday(weekday(match, "to"), today).from();
                return Optional.of(Days.between(
                        Days.latestWeekday(weekday(match, "w"), last).from(), last));
            });

    private ChineseDates() {}

    static Stream<Dated> find(Message message) {
        return DateRule.find(RULES, message);
    }

    /** Dates that only the answer to a question for one names. */
    static Stream<Dated> asked(Message message) {
        return DateRule.find(List.of(WEEKDAYS_SPANNED), message);
    }

    private static Optional<Days> monthAndDay(MatchResult match, LocalDate today) {
        int month = number(match, "m");
        int day = number(match, "d");
        return match.group("y") == null
                ? Days.latestDate(month, day, today)
                : Days.date(year(match, today), month, day);
    }

    private static Optional<Days> month(MatchResult match, LocalDate today) {
        return match.group("y") == null
                ? Days.latestMonth(number(match, "m"), today)
                : Days.monthOf(year(match, today), number(match, "m"));
    }

    private static Optional<Days> dayOfMonth(MatchResult match, LocalDate today) {
        YearMonth month = YearMonth.from(today).plusMonths(shift(match));
        return Days.date(month.getYear(), month.getMonthValue(), number(match, "d"));
    }

    private static Optional<Days> dayWord(MatchResult match, LocalDate today) {
        return Optional.of(Days.day(today.plusDays(DateRule.meaning(DAYS, match, "day"))));
    }

    private static Optional<Days> last(MatchResult match, LocalDate today) {
        int count = match.group("n").equals("半") ? 1 : number(match, "n");
        return count == 0 ? Optional.empty() : Optional.of(Days.last(today, count, DateRule.unit(match)));
    }

    private static Optional<Days> shiftedWeekday(MatchResult match, LocalDate today) {
        return Optional.of(Days.weekday(weekday(match, "w"), shift(match), today));
    }

    private static Optional<Days> ago(MatchResult match, LocalDate today) {
        if (!match.group("n").equals("半")) {
            int count = number(match, "n");
            return count == 0 ? Optional.empty() : Optional.of(Days.before(today, count, DateRule.unit(match)));
        }
        return switch (match.group("u")) {
            case "年" -> Optional.of(Days.before(today, 6, Granularity.MONTH));
            case "月" -> Optional.of(Days.before(today, 15, Granularity.DAY));
            default -> Optional.empty();
        };
    }

    private static int shift(MatchResult match) {
        return DateRule.meaning(SHIFTS, match, "shift");
    }

    private static DayOfWeek weekday(MatchResult match, String group) {
        char written = match.group(group).charAt(0);
        int day = Character.isDigit(written) ? written - '0' : "一二三四五六日".indexOf(written) + 1;
        return DayOfWeek.of(day == 0 ? 7 : day);
    }

    private static int year(MatchResult match, LocalDate today) {
        String written = match.group("y");
        if (YEARS.containsKey(written)) {
            return today.getYear() + DateRule.meaning(YEARS, match, "y");
        }
        return Integer.parseInt(ChineseNumerals.digits(written));
    }

    /** Zero, which no date has, stands for what is no number, such as 两三. */
    private static int number(MatchResult match, String group) {
        return ChineseNumerals.parse(match.group(group))
                .map(BigDecimal::intValue)
                .orElse(0);
    }
}
