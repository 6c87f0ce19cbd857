package com.cgpay.support.entities;

import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** Finds the last four digits of cards and accounts, by the words beside them or the mask before them. */
final class CardEndings implements Finder {

    private static final String FOUR = "(?<digits>[\\d零〇一二三四五六七八九]{4})(?![\\d零〇一二三四五六七八九]|[.,]\\d| ?[元块万年])";

    private static final String CUE = "尾号|尾数|尾4位|尾四位|尾码|(?:后|末|最后|尾)(?:4|四)[位码](?:数字?|号码?)?|末码"
            + "|\\b(?:ending|ends|ended)(?: (?:in|with|on))?|\\bfinishing (?:in|with)"
            + "|\\b(?:last|final) (?:4|four)(?: (?:digits?|numbers?))?(?: (?:of|on) (?:my|the) (?:card|account))?";

    private static final QuickPattern AFTER_WORDS =
            QuickPattern.startingWith("尾后末最elf", "(?:" + CUE + ")[ :=是为系的]{0,4}(?:(?:is|are) )?[:\"(]?" + FOUR);

    /** "My card is 5678" ends there: "my card is 5000 over the limit" tells no digits of a card. */
    private static final QuickPattern AFTER_CARD = QuickPattern.startingWith(
            "卡c",
            "(?:卡号?(?=[是为:])|\\bcard(?: number)?(?= ?(?:is\\b|:)))[ :=是为]{0,4}(?:is )?[:\"(]?" + FOUR
                    + "(?= ?(?:$|[,.;!)，。；！]|和|and\\b))");

    private static final QuickPattern BEFORE_WORDS =
            QuickPattern.startingWith(QuickPattern.DIGITS + "零〇一二三四五六七八九", "(?<!\\d)" + FOUR + "(?=结尾|尾号|收尾)");

    /** A card as apps write it, or masked by a redactor; three digits before the mask are a telephone's. */
    private static final QuickPattern AFTER_MASK = QuickPattern.startingWith(
            "*•x", "(?:(?<!(?<!\\d)1\\d{2})(?<![*•x])[*•x]{2,16}+[ -]{0,2}|(?<![*\\d])\\*)" + FOUR);

    private static final QuickPattern IN_BRACKETS =
            QuickPattern.startingWith("储借信银行卡cab", "(?:储蓄卡|借记卡|信用卡|银行卡|银行|行|卡|card|account|bank) ?\\(" + FOUR + "\\)");

    @Override
    public Stream<Entity> find(Message message) {
        return Stream.of(AFTER_WORDS, AFTER_CARD, BEFORE_WORDS, AFTER_MASK, IN_BRACKETS)
                .flatMap(message::all)
                .map(match -> ending(message, match));
    }

    private static Entity ending(Message message, MatchResult match) {
        String digits = ChineseNumerals.digits(match.group("digits"));
        return message.entity(new EntityValue.LastFour(digits), match.start("digits"), match.end("digits"));
    }
}
