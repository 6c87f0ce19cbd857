package com.cgpay.support.flow;

import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.entities.Entity;
import com.cgpay.support.entities.EntityKind;
import com.cgpay.support.entities.EntityValue;
import com.cgpay.support.training.flow.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads sums whose currency nobody names, by their place in a message or as the answer to a question. Stateless. */
final class BareSums {

    private static final String CHINESE_DIGITS = "零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾";

    private static final String CHINESE_UNITS = "百千万佰仟";

    /** A character behind a small numeral that neither counts money nor ends a sentence makes another word: 三白. */
    private static final String OTHER_WORD = "[\\p{IsHan}&&[^元块圆毛角多来左几吧了啊呀呢哦的整钱]]";

    private static final String NUMERAL = "(?<![a-z0-9])\\d[\\d,]*(?:\\.\\d+)?[万千百kw]?(?![a-z0-9白])|["
            + CHINESE_DIGITS + "]++[" + CHINESE_UNITS + "][" + CHINESE_DIGITS + CHINESE_UNITS + "]*|[" + CHINESE_DIGITS
            + "]++(?!" + OTHER_WORD + ")";

    private static final Pattern NUMBER = Pattern.compile(NUMERAL);

    /** What may stand between a sum and what else is named: 前天的1200, "my card is 5678 and 500". */
    private static final String GLUE = "(?:[\\s,，.。、;；:：的了是和]|and\\b|was\\b|for\\b|of\\b|on\\b|it'?s\\b)*+";

    private static final Pattern SUM_BESIDE =
            Pattern.compile(Mentions.MARK + GLUE + "(?<behind>" + NUMERAL + ")[\\s,，.。;；!！吧啊呢]*(?:$|" + Mentions.MARK
                    + ")" + "|^" + GLUE + "(?<before>" + NUMERAL + ")" + GLUE + Mentions.MARK);

    /** A sum of one digit beside a day may as well be an hour. */
    private static final Pattern MORE_THAN_A_DIGIT =
            Pattern.compile(".*(?:\\d.*\\d|[" + CHINESE_UNITS + "十拾].*|[万千百kw])");

    /** What makes a sum none: -50 may be a slip, or what an app shows of a debit. */
    private static final Pattern MINUS =
            Pattern.compile("(?:^|[\\s是为為:：])(?:[-−–－负負]|minus|negative)\\s*$", Pattern.CASE_INSENSITIVE);

    /** As in "about 300" or "一共300左右". */
    private static final int BESIDE = 12;

    /** Who writes more tells a story, in which a number may be anything. */
    private static final int SENTENCE = 60;

    /** What else a number beside a day may be, as is a year near this one. */
    private static final Pattern HOUR = Pattern.compile("1\\d|2[0-4]");

    private static final Pattern LONG = Pattern.compile("\\d{5,}");

    private BareSums() {}

    /** The text without its numbers. */
    static String without(String folded) {
        return NUMBER.matcher(folded).replaceAll("");
    }

    /**
     * A number that stands by itself beside something else that is named: 昨天，268.
     *
     * @param numbered whether a long number may as well be that of an order
     */
    static Optional<SlotValue> beside(Slot slot, Said said, boolean numbered) {
        boolean otherMoney = said.mentions().entities().stream().anyMatch(entity -> entity.kind() == EntityKind.MONEY);
        if (otherMoney || said.isQuestion() || said.text().length() > SENTENCE) {
            return Optional.empty();
        }
        List<String> sums = SUM_BESIDE
                .matcher(said.mentions().rest())
                .results()
                .map(match -> match.group("behind") == null ? match.group("before") : match.group("behind"))
                .map(sum -> sum.replaceFirst(",+$", ""))
                .filter(sum -> MORE_THAN_A_DIGIT.matcher(sum).matches()
                        && !HOUR.matcher(sum).matches()
                        && !isYear(sum, said)
                        && !(numbered && LONG.matcher(sum).matches()))
                .toList();
        return sums.size() == 1 ? in(slot, new Said(sums.getFirst(), said.now())) : Optional.empty();
    }

    private static boolean isYear(String number, Said said) {
        int year = said.now().getYear();
        return IntStream.rangeClosed(year - 1, year + 1).anyMatch(near -> number.equals(Integer.toString(near)));
    }

    /** A number with little beside it is an amount whose currency is not told. */
    static Optional<SlotValue> in(Slot slot, Said said) {
        String folded = said.folded();
        List<MatchResult> found = NUMBER.matcher(folded).results().toList();
        if (said.isQuestion() || found.stream().anyMatch(number -> isNegative(folded, number.start()))) {
            return Optional.empty();
        }
        List<String> numbers = found.stream()
                .map(MatchResult::group)
                .filter(number -> folded.length() - number.length() <= BESIDE)
                .map(number -> number + "元")
                .toList();
        return (numbers.isEmpty() ? List.of(folded + " yuan") : numbers)
                .stream()
                        .flatMap(number -> new Said(number, said.now()).mentions().entities().stream())
                        .map(Entity::value)
                        .filter(EntityValue.Money.class::isInstance)
                        .map(value -> new EntityValue.Money(((EntityValue.Money) value).amount(), null))
                        .filter(money -> isWithin(slot, money.amount()))
                        .map(money -> SlotValue.of(money.normalised()))
                        .findFirst();
    }

    static boolean isNegative(String text, int start) {
        return text.length() <= SlotReader.SHORT
                && MINUS.matcher(text.substring(0, start)).find();
    }

    static boolean isWithin(Slot slot, BigDecimal amount) {
        return (slot.least() == null || amount.compareTo(slot.least()) >= 0)
                && (slot.most() == null || amount.compareTo(slot.most()) <= 0);
    }
}
