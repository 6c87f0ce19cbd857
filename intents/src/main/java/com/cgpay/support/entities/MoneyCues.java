package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from the words around a number without a currency whether it is money, as in 转了300 and "paid 300". */
final class MoneyCues {

    private static final int NEAR = 28;
    private static final int FAR = 64;
    private static final String SENTENCE_ENDS = "。？！?!\n";
    private static final int MOST_DIGITS = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final QuickPattern BEFORE = QuickPattern.startingWith(
            MoneyWords.first("before"),
            MoneyWords.any("before") + "(?:[ :]{0,2}" + MoneyWords.any("between") + "){0,6}[ :]{0,2}$");

    private static final QuickPattern TALK =
            QuickPattern.startingWith(MoneyWords.first("talk"), MoneyWords.any("talk"));

    private static final QuickPattern OTHER =
            QuickPattern.startingWith(MoneyWords.first("other"), MoneyWords.any("other") + "[ :#是为系了]{0,3}$");

    /** Numbers that are years rather than money unless a word of payment stands right before them. */
    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2040;

    private static final String PAUSE = "[.,!?;:)\"'/](?!\\d)|-(?!\\d)";

    /** "Two days ago": another number, which is no money. */
    private static final String TIME_AGO =
            "(?:about |just )?\\w{1,10} (?:minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:ago|back|before)\\b";

    /** A number is followed by a pause or a word that goes on; a thing that it counts would stand here. */
    private static final Pattern ENGLISH_GOES_ON = Pattern.compile("\\s*+(?:$|" + PAUSE + "|" + MoneyWords.any("after")
            + "|" + MoneyWords.any("payment") + "|" + TIME_AGO + ")");

    private static final Pattern CHINESE_GOES_ON =
            Pattern.compile("[多来余]?\\s*+(?![\\d*•~-]|" + MoneyWords.any("counted") + ")");

    private static final Pattern ONE = Pattern.compile("\\b(?:a|my|the|that|this) $|^$");
    private static final Pattern PAYMENT_AFTER = Pattern.compile(" " + MoneyWords.any("payment"));

    private static final Set<Integer> STATUS_CODES = Set.of(400, 401, 403, 404, 405, 408, 429, 500, 501, 502, 503, 504);
    private static final QuickPattern INTERFACE =
            QuickPattern.startingWith(MoneyWords.first("interface"), MoneyWords.any("interface"));

    private MoneyCues() {}

    /** Whether a number is money by the words before and behind it. */
    static boolean showMoney(Message message, Numeral number) {
        return plausible(message, number)
                && goesOn(message, number.end())
                && (precede(message, number) || isInTalkOfMoney(message, number) || isPaymentOf(message, number));
    }

    /** Whether the words right before a number speak of money. */
    static boolean precede(Message message, Numeral number) {
        return BEFORE.isIn(before(message, number, NEAR));
    }

    private static String before(Message message, Numeral number, int window) {
        return message.folded().substring(Math.max(0, number.start() - window), number.start());
    }

    /** A sum in a sentence about money, with other words between, or one with cents whatever the sentence says. */
    private static boolean isInTalkOfMoney(Message message, Numeral number) {
        boolean sure = number.value().scale() == 2 || number.thousands();
        return isSum(number.value())
                && !OTHER.isIn(before(message, number, NEAR))
                && (sure || TALK.isIn(sentence(message, number)));
    }

    private static String sentence(Message message, Numeral number) {
        String folded = message.folded();
        int from = number.start();
        while (from > Math.max(0, number.start() - FAR) && SENTENCE_ENDS.indexOf(folded.charAt(from - 1)) < 0) {
            from--;
        }
        int to = number.end();
        while (to < Math.min(folded.length(), number.end() + FAR) && SENTENCE_ENDS.indexOf(folded.charAt(to)) < 0) {
            to++;
        }
        return folded.substring(from, to);
    }

    private static boolean isSum(BigDecimal value) {
        boolean year = value.scale() <= 0 && value.intValue() >= FIRST_YEAR && value.intValue() <= LAST_YEAR;
        boolean round = value.intValue() % 100 == 0;
        return value.scale() == 2 || (value.compareTo(HUNDRED) >= 0 && (!year || round));
    }

    /** "A 3000 debit", "200 gone from my card". */
    private static boolean isPaymentOf(Message message, Numeral number) {
        return looksAt(PAYMENT_AFTER, message, number.end())
                && ONE.matcher(before(message, number, NEAR)).find();
    }

    /** Words below a hundred are too often something else: 一, 十, 两. */
    private static boolean plausible(Message message, Numeral number) {
        boolean tooLong = number.value().precision() - number.value().scale() > MOST_DIGITS;
        boolean smallWord = number.words() && number.value().compareTo(HUNDRED) < 0;
        return !tooLong && !smallWord && !isStatusCode(message, number);
    }

    private static boolean isStatusCode(Message message, Numeral number) {
        return STATUS_CODES.contains(number.value().intValue()) && INTERFACE.isIn(message.folded());
    }

    private static boolean goesOn(Message message, int end) {
        String folded = message.folded();
        int next = message.skipSpace(end);
        boolean latin = next == folded.length() || folded.charAt(next) < 0x250;
        return looksAt(latin ? ENGLISH_GOES_ON : CHINESE_GOES_ON, message, end);
    }

    private static boolean looksAt(Pattern pattern, Message message, int at) {
        String folded = message.folded();
        return pattern.matcher(folded)
                .region(at, folded.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
