package com.cgpay.support.entities;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the numbers of orders, transactions and cases, by the words before them or by their own shape. */
final class References implements Finder {

    private static final String SURE = "(?:订单|单据|交易|流水|参考|凭证|退款|商户|支付|付款|转账|业务|工单|受理|案件|充值|提现|发票)(?:编号|单号|序号|号码?)"
            + "|交易流水号?|单号|编号|工单|订单id|交易id"
            + "|\\b(?:order|ref|reference|transaction|txn|trx|trace|receipt|invoice|ticket|case|payment|confirmation"
            + "|transfer|refund)"
            + " ?(?:number|num|no\\.?|id|code|ref|reference|#)(?![a-z])|\\b(?:ref|reference|txn|trx|txid|utr)\\b";

    private static final String LIKELY = "订单|交易|流水|\\b(?:order|transaction|receipt|invoice|ticket|case)\\b";

    /** Behind a word that names it, a number with letters before it may be as short as A1234. */
    private static final String LETTERED = "(?=[a-z]{1,8}[_-]?\\d[\\d_-]{2,38}(?![a-z0-9]))";

    private static final String IS = "[ :=#是为系\"'(]{0,4}+(?:(?:is|was|number|no\\.?)[ :#]{1,3})?+";

    private static final String TOKEN = "(?<token>[a-z0-9][a-z0-9_-]{3,39}+)(?![a-z0-9@年月日号点元块%]|[.]\\d)";

    private static final String NOT_A_DATE = "(?!20\\d\\d-\\d{1,2}-\\d{1,2}(?!\\d))";

    private static final QuickPattern NAMED = QuickPattern.startingWith(
            "订单据交流参凭退商支付转业务工受案充提发编ortcipu",
            "(?:" + SURE + ")" + IS + NOT_A_DATE + "(?=[a-z_-]{0,39}\\d[a-z_-]{0,39}\\d[a-z_-]{0,39}\\d)" + TOKEN);

    private static final QuickPattern LIKELY_NAMED = QuickPattern.startingWith(
            "订交流ortic",
            "(?:" + LIKELY + ")" + IS + NOT_A_DATE + "(?:" + LETTERED + "|(?=[a-z_-]{0,8}\\d[\\d_-]{5,38}))" + TOKEN);

    /** Customers write USD50000 in one. */
    private static final String NOT_MONEY =
            "(?!(?:usd|us|rmb|cny|cnh|eur|gbp|hkd|hk|twd|ntd?|sgd|jpy|krw|aud|cad|nzd|chf|myr|thb|php|idr|vnd|inr|mop)\\d)";

    /** Letters and many digits together, or more digits than a card or a telephone has. */
    private static final QuickPattern UNNAMED = QuickPattern.startingWith(
            QuickPattern.LETTERS + QuickPattern.DIGITS,
            "(?<![a-z0-9@*•._/+-])" + "(?<token>[a-z]{1,8}[_-]?\\d[a-z0-9_-]{6,38}+|" + NOT_MONEY
                    + "[a-z]{2,4}\\d{5,6}|\\d{20,34}+)(?![a-z0-9@*•]|\\.[a-z0-9])");

    /** The number of a case, such as H7K3M9Q, which may have a single digit. */
    private static final QuickPattern CASE = QuickPattern.startingWith(
            "h", "(?<![a-z0-9@*•._/+-])(?<token>h(?=[a-z]{0,5}\\d)[2-9a-hjkmnp-tv-z]{6})(?![a-z0-9@*•_-]|\\.[a-z0-9])");

    private static final int FEWEST_DIGITS = 5;

    private static final Pattern OTHER_CODE =
            Pattern.compile("(?:错误码?|报错|代码|错误代码|版本|型号|验证码|error|code|version|model)[ :是为is]{0,4}$");

    private static final int WINDOW = 16;

    @Override
    public Stream<Entity> find(Message message) {
        return Stream.concat(
                        Stream.of(NAMED, LIKELY_NAMED, CASE).flatMap(message::all),
                        message.all(UNNAMED).filter(match -> looksLikeOne(message, match)))
                .map(match -> entity(message, match));
    }

    private static boolean looksLikeOne(Message message, MatchResult match) {
        String before = message.folded().substring(Math.max(0, match.start() - WINDOW), match.start());
        boolean small =
                message.plain().charAt(match.start()) == message.folded().charAt(match.start());
        long digits = match.group().chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS
                && !OTHER_CODE.matcher(before).find()
                && !(small && Character.isLetter(match.group().charAt(0)));
    }

    private static Entity entity(Message message, MatchResult match) {
        String number = match.group("token").toUpperCase(Locale.ROOT);
        return message.entity(new EntityValue.Reference(number), match.start("token"), match.end("token"));
    }
}
