package com.cgpay.support.entities;

import com.cgpay.support.entities.DateRule.Dated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Stretches of days that are told roughly, in both languages: 两三天前, 前几天, "a few days ago", "two or three weeks back".
 */
final class RoughDates {

    /** What "a few" may be; who says so does not mean yesterday, and would say "a week". */
    private static final int FEWEST = 2;

    private static final int MOST = 7;

    private static final String NUMERALS = "一二两三四五六七八九";
    private static final String UNIT = "(?<u>天|日|周|星期|礼拜|月|年)";
    private static final String AGO = "(?:之前|以前|前)(?![天日面后几])";
    private static final String NUMBER = "\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten";
    private static final String ENGLISH_UNIT = "(?<u>day|week|month|year)s?";
    private static final String BACK = " (?:ago|back|before|earlier)\\b";

    private static final List<DateRule> RULES = List.of(
            DateRule.of(
                    NUMERALS,
                    "(?<![\\d.十百" + NUMERALS + "第每])(?<a>[" + NUMERALS + "])(?<b>[" + NUMERALS + "])个?" + UNIT + AGO,
                    RoughDates::between),
            DateRule.of(
                    QuickPattern.DIGITS,
                    "(?<![\\d.])(?<a>\\d{1,2})[-~到至](?<b>\\d{1,2})个?" + UNIT + AGO,
                    RoughDates::between),
            DateRule.of("好几", "(?<![十百第每])好?几个?" + UNIT + AGO, RoughDates::few),
            DateRule.of("前", "(?<![之以目\\d])前几个?" + UNIT, RoughDates::few),
            DateRule.of("前", "前些(?<u>天|日)子?", RoughDates::few),
            DateRule.of("afst", "\\b(?:(?:a|the) )?(?:few|several) " + ENGLISH_UNIT + BACK, RoughDates::few),
            DateRule.of(
                    QuickPattern.DIGITS + "otfsen",
                    "\\b(?<a>" + NUMBER + ")(?: (?:or|to) | ?- ?)(?<b>" + NUMBER + ") " + ENGLISH_UNIT + BACK,
                    RoughDates::between),
            DateRule.of("t", "\\bthe other (?<u>day)\\b", RoughDates::few));

    private RoughDates() {}

    static Stream<Dated> find(Message message) {
        return DateRule.find(RULES, message);
    }

    private static Optional<Days> few(MatchResult match, LocalDate today) {
        return Optional.of(stretch(today, FEWEST, MOST, match));
    }

    /** Two numbers side by side that do not rise, such as 一一, are none. */
    private static Optional<Days> between(MatchResult match, LocalDate today) {
        int least = number(match, "a");
        int most = number(match, "b");
        return least < 1 || least >= most ? Optional.empty() : Optional.of(stretch(today, least, most, match));
    }

    private static Days stretch(LocalDate today, int least, int most, MatchResult match) {
        Granularity unit = DateRule.unit(match);
        return new Days(
                Days.before(today, most, unit).from(),
                Days.before(today, least, unit).to(),
                Granularity.DAY);
    }

    private static int number(MatchResult match, String group) {
        return EnglishNumerals.parse(match.group(group))
                .or(() -> ChineseNumerals.parse(match.group(group)))
                .map(BigDecimal::intValue)
                .orElse(0);
    }
}
