package com.cgpay.support.entities;

import static com.cgpay.support.entities.Granularity.DAY;
import static com.cgpay.support.entities.Granularity.MONTH;
import static com.cgpay.support.entities.Granularity.WEEK;
import static com.cgpay.support.entities.Granularity.YEAR;

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
            Map.entry("今", 0),
            Map.entry("明", 1),
            Map.entry("听", 1),
            Map.entry("后", 2),
            Map.entry("大后", 3));

    private static final Map<String, Granularity> UNITS =
            Map.of("天", DAY, "日", DAY, "周", WEEK, "星期", WEEK, "礼拜", WEEK, "月", MONTH, "年", YEAR);

    private static final List<DateRule> RULES = List.of(
            DateRule.of(
                    "(?<![\\d每])(?:(?<y>20\\d\\d|[二零〇一三四五六七八九]{4}|\\b\\d\\d|[去今前明旧])年的?)?(?<![\\d.第" + NUMERALS
                            + "])(?<m>" + NUMBER + ")月份?的?(?<d>" + NUMBER + ")(?:[日号]|(?![\\d." + NUMERALS
                            + "个万千百天次元块%])(?<=\\d))",
                    ChineseDates::monthAndDay),
            DateRule.of(
                    "(?<![\\d每])(?:(?<y>20\\d\\d|[二零〇一三四五六七八九]{4}|[去今前明旧])年的?)?(?<![\\d.第个" + NUMERALS + "])(?<m>"
                            + NUMBER + ")月份?(?![\\d" + NUMERALS + "]{1,3}[日号])",
                    ChineseDates::month),
            DateRule.of("(?<!每)(?<shift>上上|上|这|今|本|下)(?:一)?个?月份?的?(?<d>" + NUMBER + ")[日号]", ChineseDates::dayOfMonth),
            DateRule.of(
                    "(?<shift>上上|上|这|本|下)(?:一)?个?月份?(?!台|球|" + NUMBER + "[日号])",
                    (match, today) ->
                            Optional.of(Days.month(YearMonth.from(today).plusMonths(shift(match))))),
            DateRule.of(
                    NOT_COUNTED + "(?<![a-z月年个账卡编])(?<d>" + NUMBER
                            + ")号(?!线|楼|店|窗|机|门|码|院|柜|卡|台|位|球|客|账|商|员|桌|公|文|模|选|\\d)",
                    (match, today) -> Days.latestDayOfMonth(number(match, "d"), today)),
            DateRule.of(
                    "(?<![" + NUMERALS + "\\d])(?<day>大前|前|昨|寻|琴|噚|今|明|听|大后|后)(?:天|日|儿(?!子))",
                    (match, today) -> Optional.of(Days.day(today.plusDays(DateRule.meaning(DAYS, match, "day"))))),
            DateRule.part(
                    "(?<day>前|昨|寻|琴|噚|今|明|听)(?=晚|夜|早|晨|朝)",
                    (match, today) -> Optional.of(Days.day(today.plusDays(DateRule.meaning(DAYS, match, "day"))))),
            DateRule.of(
                    "(?<shift>上上|上|这|今|本|下下|下)(?:一)?个?" + WEEK_WORD + "(?<w>[" + WEEKDAYS + "])",
                    ChineseDates::shiftedWeekday),
            DateRule.of(
                    NOT_COUNTED + "(?<![这上下本今几个])" + WEEK_WORD + "(?<w>[" + WEEKDAYS + "])(?![次天个折\\d" + NUMERALS
                            + "至到-])",
                    (match, today) -> Optional.of(Days.latestWeekday(weekday(match), today))),
            DateRule.of(
                    "(?<shift>上上|上|这|本|下)(?:一)?个?" + WEEK_WORD + "(?![" + WEEKDAYS + "末六])",
                    (match, today) -> Optional.of(Days.week(today.plusWeeks(shift(match))))),
            DateRule.of(
                    "(?<shift>上上|上|这|本|下)(?:一)?个?(?:周|礼拜|星期)末",
                    (match, today) -> Optional.of(Days.weekend(today.plusWeeks(shift(match))))),
            DateRule.of(
                    "(?<y>[去今前明旧])年(?!的?" + NUMBER + "月)",
                    (match, today) -> Optional.of(Days.year(year(match, today)))),
            DateRule.of(
                    "(?<!\\d)(?<y>20\\d\\d)年(?!的?" + NUMBER + "月)",
                    (match, today) -> Optional.of(Days.year(year(match, today)))),
            DateRule.of(
                    NOT_COUNTED + "(?<n>" + NUMBER + "|半)个?多?(?<u>天|日|周|星期|礼拜|月|年)(?:之前|以前|前)(?![天日面后几])",
                    ChineseDates::ago),
            DateRule.of(
                    "(?:最近|近|过去)(?:的|这)?(?<n>" + NUMBER + "|半)个?(?<u>天|日|周|星期|礼拜|月|年)",
                    (match, today) ->
                            Optional.of(Days.last(today, count(match), DateRule.meaning(UNITS, match, "u")))));

    private ChineseDates() {}

    static Stream<Dated> find(Message message) {
        return DateRule.find(RULES, message);
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

    private static Optional<Days> shiftedWeekday(MatchResult match, LocalDate today) {
        return Optional.of(Days.weekday(weekday(match), shift(match), today));
    }

    private static Optional<Days> ago(MatchResult match, LocalDate today) {
        if (!match.group("n").equals("半")) {
            return Optional.of(Days.before(today, count(match), DateRule.meaning(UNITS, match, "u")));
        }
        return switch (match.group("u")) {
            case "年" -> Optional.of(Days.before(today, 6, MONTH));
            case "月" -> Optional.of(Days.before(today, 15, DAY));
            default -> Optional.empty();
        };
    }

    private static int shift(MatchResult match) {
        return DateRule.meaning(SHIFTS, match, "shift");
    }

    private static DayOfWeek weekday(MatchResult match) {
        char written = match.group("w").charAt(0);
        int day = Character.isDigit(written) ? written - '0' : "一二三四五六日".indexOf(written) + 1;
        return DayOfWeek.of(day == 0 ? 7 : day);
    }

    private static int year(MatchResult match, LocalDate today) {
        String written = match.group("y");
        if (YEARS.containsKey(written)) {
            return today.getYear() + DateRule.meaning(YEARS, match, "y");
        }
        int year = number(match, "y");
        return year < 100 ? 2000 + year : year;
    }

    private static int count(MatchResult match) {
        return match.group("n").equals("半") ? 1 : number(match, "n");
    }

    private static int number(MatchResult match, String group) {
        return ChineseNumerals.parse(match.group(group))
                .map(BigDecimal::intValue)
                .orElse(0);
    }
}
