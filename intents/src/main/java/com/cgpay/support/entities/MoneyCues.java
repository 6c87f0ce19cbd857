package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Tells from the words around a number without a currency whether it is money, as in 转了300 and "paid 300". */
final class MoneyCues {

    /** Words that count things other than money, as the inside of a character class. */
    static final String MEASURES = "次天笔个小时分秒号点月年人张遍位条份家台部件回种级项周星期页度倍折%℃日层岁轮把类组" + "步套款码名道题单颗枚支只双封字";

    private static final int WINDOW = 28;

    private static final Pattern BEFORE = Pattern.compile("(?:"
            + "(?:转|付|充|提|扣|收|退|花|发|存|汇|欠|借|冲|刷|增值|过数|入|畀|俾|少|亏|赔|缴|垫|赚|罚|给|打款|打钱|余额|金额|总额"
            + "|限额|额度|到账|入账|本金|工资|货款|房租|订金|定金|押金|价格|红包|骗|被盗|损失|价值)"
            + "(?:了|咗|过|出|进|去|来|走|掉|到|我|你|他|她|佢|人家|的|嘅|是|为|系|有|还|剩|大概|大约|差不多|将近|近|共|总|一共"
            + "|才|只|就|整整|款|钱|金额|账|值|现|给|俾|畀|对方|商家|朋友|妈|爸|老婆|老公|:| |被|又|多|超过|上限|这|那|笔|单|额|费){0,6}"
            + "|\\b(?:paid|pay|payed|paying|sent|send|sending|transfer(?:red|ring)?|charged?|charging|deposit(?:ed)?|topped up"
            + "|top up|top-up|topup|with ?dr[ae]wn?|withdrawal|refund(?:ed)?|deduct(?:ed)?|spent|received|receive|got|took|taken"
            + "|lost|owes?|owed|wired?|remit(?:ted)?|debited|billed|amount|balance|total|payment|transaction|purchase|loaded"
            + "|added|cost)"
            + "(?: (?:me|him|her|them|us|you|my|your|the|a|an|of|is|was|for|about|around|over|only|exactly|roughly|almost"
            + "|nearly|out|amount|total|extra|another|by|with|shows?|says|he|she|they|it|from|wallet|account|card|mom|mum"
            + "|dad|friend|brother|sister)| ?:){0,4}) ?$");

    /** A number is followed by a pause or a word that goes on; a thing that it counts would stand here. */
    private static final Pattern AFTER_ENGLISH = Pattern.compile("\\s*+(?:$|[.,!?;:)\"'/](?!\\d)|-(?!\\d)"
            + "|(?:to|from|for|on|via|by|with|and|but|into|in|through|at|yesterday|last|today|this|twice|so|because|out|off"
            + "|as|is|was|it|the|my|i|he|she|they|we|you|still|already|back|again|now|using|instead|extra|more|just|when"
            + "|which|that|than|while|before|after|without|plus|or|if|not|never|nothing|hasn't|didn't|has|had|did|then|per"
            + "|total|only|since|even|where|why|how|please|pls|ago|and)(?![a-z]))");

    private static final Pattern AFTER_CHINESE =
            Pattern.compile("[多来余]?\\s*+(?![\\d*•%~-]|[" + MEASURES + "]|钟|开头|结尾|的(?:卡|账|银行|号|手机)|工作|自然|以上版|分之)");

    private MoneyCues() {}

    /** Whether a number is money by the words before and behind it. */
    static boolean showMoney(Message message, Numeral number) {
        return plausible(message, number) && goesOn(message, number.end()) && precede(message, number);
    }

    /** Whether the words before a number speak of money. */
    static boolean precede(Message message, Numeral number) {
        int from = Math.max(0, number.start() - WINDOW);
        return BEFORE.matcher(message.folded().substring(from, number.start())).find();
    }

    /** Words below a hundred are too often something else: 一, 十, 两. */
    private static boolean plausible(Message message, Numeral number) {
        boolean small = number.value().compareTo(BigDecimal.valueOf(100)) < 0;
        boolean long_ = number.value().precision() - number.value().scale() > 8;
        return !long_ && !(number.words() && small) && !message.insideWord(number.start());
    }

    private static boolean goesOn(Message message, int end) {
        String folded = message.folded();
        int next = message.skipSpace(end);
        boolean latin = next < folded.length() && folded.charAt(next) < 0x250;
        Pattern after = latin || next == folded.length() ? AFTER_ENGLISH : AFTER_CHINESE;
        return after.matcher(folded)
                .region(end, folded.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
