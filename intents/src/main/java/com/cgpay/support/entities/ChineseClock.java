package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Times of day in Chinese. An hour without a part of the day, such as 三点, is one when people are up: one to six are in
 * the afternoon.
 */
final class ChineseClock {

    private static final String PART =
            "凌晨|半夜|深夜|清晨|清早|早上|早晨|今?朝早|上午|上昼|中午|正午|晏昼|下午|下昼|傍晚|晚上|晚间|晚头|夜晚|夜里|夜间|(?<=[昨今明前寻琴噚㖊听])(?:晚上?|夜里?|早上?|晨|朝)";

    private static final String PART_FIRST = "凌半深清早今朝上中正晏下傍晚夜晨";

    private static final String NUMERALS = "一二三四五六七八九十两零〇";
    private static final String NUMBER = "(?:\\d{1,2}|[" + NUMERALS + "]{1,3})";
    private static final String MINUTES =
            "(?<half>半)|(?<q>[一三1])刻|(?<exact>整|钟|正)|(?<min>" + NUMBER + ")分?(?!钟|[\\d.])";

    /** 三点建议 counts points. */
    private static final String NO_POINT = "(?<!时)(?![\\d]|[建疑要说意问看小])";

    private static final String DIGITAL = "(?<hh>[01]?\\d|2[0-4]):(?<mm>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:]| ?[ap]\\.?m)";

    private static final QuickPattern TIME = QuickPattern.startingWith(
            PART_FIRST + QuickPattern.DIGITS + NUMERALS,
            "(?:(?<part>" + PART + ")的?大?[概约]? ?)?(?<![\\d." + NUMERALS + "几有])(?:(?<h>" + NUMBER + ")[点时](?:" + MINUTES
                    + ")?" + NO_POINT + "|" + DIGITAL + ")");

    private static final QuickPattern PART_ALONE =
            QuickPattern.startingWith(PART_FIRST, "(?<!每天)(?<!天天)(?<![每一整])(?<!一个)(?<part>" + PART + ")(?!好|安)");

    /** The hours that a part of the day spans, and which numbers belong to its second half of the clock. */
    private record Part(int from, int to) {
        int hour(int said) {
            boolean night = from >= 17;
            if (night && (said == 12 || said < 5)) {
                return said % 12 + 24;
            }
            if (from == 0 && said == 12) {
                return 0;
            }
            int latestMorning = from == 11 ? 10 : 11;
            return from >= 11 && said <= latestMorning ? said + 12 : said;
        }
    }

    private static final Map<Character, Part> PARTS = Map.of(
            '凌', new Part(0, 6),
            '半', new Part(0, 6),
            '深', new Part(0, 6),
            '清', new Part(5, 8),
            '早', new Part(6, 12),
            '中', new Part(11, 14),
            '下', new Part(12, 18),
            '傍', new Part(17, 20),
            '晚', new Part(18, 24));

    private ChineseClock() {}

    static Stream<Clock> find(Message message) {
        return Stream.concat(
                message.all(TIME).flatMap(match -> time(match).stream()),
                message.all(PART_ALONE).map(ChineseClock::partAlone));
    }

    private static Clock partAlone(MatchResult match) {
        Part part = part(match.group("part"));
        return Clock.part(part.from, part.to, match.start(), match.end(), true);
    }

    private static Part part(String written) {
        char first = switch (written.charAt(0)) {
            case '今', '朝', '上', '晨' -> '早';
            case '正' -> '中';
            case '晏' -> '下';
            case '夜' -> '晚';
            default -> written.charAt(0);
        };
        return PARTS.getOrDefault(first, new Part(0, 24));
    }

    private static Optional<Clock> time(MatchResult match) {
        boolean digital = match.group("hh") != null;
        int said = number(match.group(digital ? "hh" : "h"));
        int hour = match.group("part") == null
                ? withoutPart(said, digital)
                : part(match.group("part")).hour(said);
        int minute = minute(match);
        if (said > 24 || minute > 59) {
            return Optional.empty();
        }
        boolean exact =
                digital || match.group("half") != null || match.group("q") != null || match.group("min") != null;
        if (exact) {
            return Optional.of(Clock.minute(hour, minute, match.start(), match.end()));
        }
        boolean alone = match.group("part") != null || match.group("exact") != null || said > 1;
        return Optional.of(Clock.hour(hour, match.start(), match.end(), alone));
    }

    private static int withoutPart(int said, boolean digital) {
        return !digital && said >= 1 && said <= 6 ? said + 12 : said;
    }

    private static int minute(MatchResult match) {
        if (match.group("half") != null) {
            return 30;
        }
        if (match.group("q") != null) {
            return number(match.group("q")) * 15;
        }
        String written = match.group("mm") == null ? match.group("min") : match.group("mm");
        return written == null ? 0 : number(written);
    }

    private static int number(String written) {
        String numeral = written.length() > 1 ? written.replaceFirst("^[零〇]", "") : written;
        return ChineseNumerals.parse(numeral).map(BigDecimal::intValue).orElse(0);
    }
}
