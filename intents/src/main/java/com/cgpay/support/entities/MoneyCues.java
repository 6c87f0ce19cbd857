package com.cgpay.support.entities;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells from the words around a number without a currency whether it is money, as in 转了300 and "paid 300". */
final class MoneyCues {

    /** Words that count things other than money, as the inside of a character class. */
    static final String MEASURES = "次天笔个小时分秒号点月年人张遍位条份家台部件回种级项周星期页度倍折%℃日层岁轮把类组步套款码名道题单颗枚支只双封字楼层届通";

    private static final int WINDOW = 28;
    private static final int WIDE_WINDOW = 64;
    private static final int LONGEST = 8;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String CHINESE_CUES = "转|付|充|提|扣|收|退|花|发|存|汇|欠|借|贷|冲|刷|卖|送|返|增值|过数|入|畀|俾|少|亏|赔|缴|交|垫|赚|罚|给"
            + "|打款|打钱|余额|金额|总额|限额|额度|到账|入账|本金|工资|货款|房租|订金|定金|押金|价格|红包|骗|诈骗|被盗|损失|价值|流水"
            + "|营业额|收入|利润|佣金|手续费|费用|学费|租金|奖金|差价|尾款|贷款|存款|总价|合计|共计|冻结?|笔|里面?|账上|只到|才到|只剩|要我|我的|了的";

    private static final String CHINESE_FILLERS = "了|咗|过|出|进|去|来|走|掉|到|我|你|他|她|佢|人家|的|嘅|是|为|系|有|还|剩|大概|大约|差不多|将近|近|共|总"
            + "|一共|才|只|就|整整|款|钱|金额|账|值|现|给|俾|畀|对方|商家|朋友|妈|爸|老婆|老公|:| |被|又|多|超过|上限|这|那|笔|单|额|费";

    private static final String ENGLISH_CUES =
            "paid|overpaid|underpaid|pay|payed|paying|sent|send|sending|transfer(?:red|ring)?|charged?|charging"
                    + "|deposit(?:ed)?|topped up|top[ -]?up|with ?dr[ae]wn?|withdrawal|refund(?:ed)?|deduct(?:ed)?|spent|receive[ds]?|got|took"
                    + "|taken|lost|losing|owes?|owed|wired?|remit(?:ted)?|debited|billed|amount|balance|total|payment|transaction|purchase"
                    + "|loaded|added|cost|sold|sell|asked|asking|asks|wants?|borrow(?:ed)?|lend|lent|limit(?: is| to| of)?|fees?|commission"
                    + "|there'?s|there is|i have|i had|worth|down|short|missing|only|stole|invest(?:ed)?|earned|yesterday'?s|today'?s"
                    + "|get (?:the|my|back)|return (?:the|my)|want (?:the|my)|my|his|her|our";

    private static final String ENGLISH_FILLERS =
            "me|him|her|them|us|you|my|your|the|a|an|of|is|was|for|on|about|around|over|only"
                    + "|exactly|roughly|almost|nearly|out|amount|total|extra|another|by|with|shows?|says|he|she|they|it|from|wallet"
                    + "|account|card|mom|mum|dad|friend|brother|sister|down|back";

    private static final QuickPattern BEFORE = QuickPattern.startingWith(
            firstOf(CHINESE_CUES + "|" + ENGLISH_CUES),
            "(?:(?:" + CHINESE_CUES + ")(?:" + CHINESE_FILLERS + "){0,6}" + "|\\b(?:" + ENGLISH_CUES + ")(?: (?:"
                    + ENGLISH_FILLERS + ")\\b| ?:){0,4}) ?$");

    /** A number between two pauses is money if the sentence has spoken of a payment and of no error since. */
    private static final QuickPattern EARLIER = QuickPattern.startingWith(
            "转付充扣收退花汇金pstcdrw",
            "(?:转|付|充|扣|收|退|花|汇|金额|\\b(?:paid|sent|transferred|charged|debited|deposited|refunded|deducted|withdrew|payment|transfer|refund)\\b)"
                    + "(?:(?!错|失败|提示|代码|返回|码|error|fail|code|[.?!。？！]).){1,48}[,，;-] ?$");

    /** A number is followed by a pause or a word that goes on; a thing that it counts would stand here. */
    private static final Pattern AFTER_ENGLISH = Pattern.compile(
            "\\s*+(?:$|[.,!?;:)\"'/](?!\\d)|-(?!\\d)"
                    + "|(?:to|from|for|on|via|by|with|and|but|into|in|through|at|yesterday|last|today|this|twice|so|because|out|off"
                    + "|as|is|was|it|the|my|i|he|she|they|we|you|still|already|back|again|now|using|instead|extra|more|just|when"
                    + "|which|that|than|while|before|after|without|plus|or|if|not|never|nothing|has|hasn't|had|did|didn't|then|per"
                    + "|total|only|since|even|where|why|how|please|pls|ago|came|arrived|left|went|gone|disappeared|doesn'?t|don'?t"
                    + "|debit|refund|payment|transfer|deposit|charge|withdrawal|taken|charged|deducted|debited|missing|stolen)(?![a-z]))");

    private static final Pattern AFTER_CHINESE = Pattern.compile(
            "[多来余]?\\s*+(?![\\d*•%~-]|(?!只[到收剩有退给])[" + MEASURES + "]|钟|开头|结尾|的(?:卡|账|银行|号|手机)|工作|自然|以上版|分之|比\\d)");

    private static final Pattern PAUSE = Pattern.compile("\\s*+(?:$|[,，.。;!?？！](?!\\d))");

    private static final Pattern ONE = Pattern.compile("\\b(?:a|my|the|that|this) $|^$");
    private static final Pattern PAYMENT_AFTER =
            Pattern.compile(" (?:debit|refund|payment|transfer|deposit|charge|withdrawal"
                    + "|taken|charged|deducted|debited|gone|missing|stolen)\\b");

    private static final Set<Integer> STATUS_CODES = Set.of(400, 401, 403, 404, 405, 408, 429, 500, 501, 502, 503, 504);
    private static final Pattern INTERFACE =
            Pattern.compile("\\b(?:api|http|error|endpoint|gateway|webhook|status|server)|接口|报错|错误|返回码|网关|回调");

    private MoneyCues() {}

    private static String firstOf(String alternatives) {
        return Arrays.stream(alternatives.split("\\|", -1))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Whether a number is money by the words before and behind it. */
    static boolean showMoney(Message message, Numeral number) {
        return plausible(message, number)
                && goesOn(message, number.end())
                && (precede(message, number) || isPaused(message, number) || isPaymentOf(message, number));
    }

    /** Whether the words before a number speak of money. */
    static boolean precede(Message message, Numeral number) {
        return spoken(BEFORE, message, number, WINDOW);
    }

    private static String before(Message message, Numeral number, int window) {
        return message.folded().substring(Math.max(0, number.start() - window), number.start());
    }

    private static boolean spoken(QuickPattern pattern, Message message, Numeral number, int window) {
        return pattern.isIn(before(message, number, window));
    }

    private static boolean isPaused(Message message, Numeral number) {
        return looksAt(PAUSE, message, number.end()) && spoken(EARLIER, message, number, WIDE_WINDOW);
    }

    /** "A 3000 debit", "200 gone from my card". */
    private static boolean isPaymentOf(Message message, Numeral number) {
        return looksAt(PAYMENT_AFTER, message, number.end())
                && ONE.matcher(before(message, number, WINDOW)).find();
    }

    /** Words below a hundred are too often something else: 一, 十, 两. */
    private static boolean plausible(Message message, Numeral number) {
        boolean tooLong = number.value().precision() - number.value().scale() > LONGEST;
        boolean smallWord = number.words() && number.value().compareTo(HUNDRED) < 0;
        return !tooLong && !smallWord && !isStatusCode(message, number) && !message.insideWord(number.start());
    }

    private static boolean isStatusCode(Message message, Numeral number) {
        return STATUS_CODES.contains(number.value().intValue())
                && INTERFACE.matcher(message.folded()).find();
    }

    private static boolean goesOn(Message message, int end) {
        String folded = message.folded();
        int next = message.skipSpace(end);
        boolean latin = next == folded.length() || folded.charAt(next) < 0x250;
        return looksAt(latin ? AFTER_ENGLISH : AFTER_CHINESE, message, end);
    }

    private static boolean looksAt(Pattern pattern, Message message, int at) {
        String folded = message.folded();
        return pattern.matcher(folded)
                .region(at, folded.length())
                .useTransparentBounds(true)
                .lookingAt();
    }
}
