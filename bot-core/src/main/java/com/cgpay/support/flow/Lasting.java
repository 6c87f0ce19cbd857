package com.cgpay.support.flow;

import com.cgpay.support.entities.Entities;
import com.cgpay.support.entities.Entity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads for how long something has lasted as when it began: 三天了 is 三天前. Stateless. */
final class Lasting {

    private static final String CHINESE =
            "(?:\\d{1,3}|\\d{1,2}[-~到至]\\d{1,2}|[一二两三四五六七八九十]{1,3}|好?几|半|成|整)个?(?:天|周|星期|礼拜|月|小时|钟头)";

    private static final String ENGLISH = "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten"
            + "|(?:a )?(?:few|couple of)|several|\\w{1,5}(?: or | to |-)\\w{1,5}) (?:hours?|days?|weeks?|months?)";

    private static final Pattern ALONE =
            Pattern.compile("(?:已经|都|有|大概|大约|差不多|快|等了|过了)*(?<zh>" + CHINESE + ")多?了?[\\p{P}\\s]*"
                    + "|(?:(?:about|already|for|it'?s been|been|over|almost) )*(?<en>" + ENGLISH
                    + ")(?: now| already)?[\\p{P}\\s]*");

    private static final Pattern SO_FAR =
            Pattern.compile("(?:已经|都|拖[了咗]|等[了咗]|过[了咗]|过去)+(?<zh>" + CHINESE + ")(?![前后内])"
                    + "|(?<zhNow>" + CHINESE + ")(?:多?了|还没|还是没|都没)"
                    + "|(?:it'?s been|has been|have been|been|waited|waiting)(?: for)?(?: about| over| almost| more than| like)? (?<en>"
                    + ENGLISH + ")\\b(?! ago)|(?<enNow>" + ENGLISH
                    + ") (?:now|already|(?:later )?(?:still|and (?:still|no|nothing|counting)"
                    + "|no (?:news|refund|money|reply|answer)|nothing))\\b");

    /** Only of these a question for a day makes one: 11.20, 周一到周三. */
    private static final Pattern PERHAPS_DAYS = Pattern.compile("\\d[/.-]\\d|(?:周|星期|礼拜).[到至-]");

    private static final Pattern WEEKS =
            Pattern.compile("(?<n>\\d{1,2}|[一二两三四五六]|a|one|two|three|four|five|six)(?:个?(?:周|星期|礼拜)| weeks?)");

    private static final List<String> NUMBERS = List.of("a一one", "二两two", "三three", "四four", "五five", "六six");

    private static final int DAYS_OF_WEEK = 7;

    private Lasting() {}

    /** Whether a folded text may name days that only the answer to a question for one does. */
    static boolean mayNameDays(String folded) {
        return PERHAPS_DAYS.matcher(folded).find();
    }

    /** When it began, in words, for a message that says nothing else, as from somebody who was asked when. */
    static Optional<String> alone(String folded) {
        Matcher matcher = ALONE.matcher(folded);
        return matcher.matches() ? Optional.of(began(matcher.group("zh"), matcher.group("en"))) : Optional.empty();
    }

    /** The same of words that tell that it goes on: "it's been three weeks", 拖了半个月. */
    private static Optional<String> soFar(String folded) {
        Matcher matcher = SO_FAR.matcher(folded);
        return matcher.find()
                ? Optional.of(began(either(matcher, "zh", "zhNow"), either(matcher, "en", "enNow")))
                : Optional.empty();
    }

    /** When what a message tells of began, for words that tell how long it has lasted. */
    static List<Entity> beginnings(Said said) {
        return soFar(said.folded())
                .map(began -> Entities.find(began, said.now()))
                .orElse(List.of());
    }

    private static @Nullable String either(Matcher matcher, String one, String other) {
        return matcher.group(one) == null ? matcher.group(other) : matcher.group(one);
    }

    private static String began(@Nullable String chinese, @Nullable String english) {
        return chinese == null ? inDays(Objects.requireNonNull(english), " days") + " ago" : inDays(chinese, "天") + "前";
    }

    /** Weeks that have passed are so many days; "two weeks ago" by itself may be any day of that week. */
    private static String inDays(String lasted, String days) {
        Matcher weeks = WEEKS.matcher(lasted);
        return weeks.matches() ? DAYS_OF_WEEK * number(weeks.group("n")) + days : lasted;
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        return 1
                + IntStream.range(0, NUMBERS.size())
                        .filter(i -> NUMBERS.get(i).contains(word))
                        .findFirst()
                        .orElseThrow();
    }
}
