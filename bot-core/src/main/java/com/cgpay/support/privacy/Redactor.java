package com.cgpay.support.privacy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes sensitive data out of a text before anything else sees it. Card and identity numbers are recognised by their
 * check digits, so that order numbers stay; codes and passwords by the words beside them. Stateless.
 */
public final class Redactor {

    private static final String MASK = "••••";

    /** A digit as people write it in a chat. */
    private static final String DIGIT = "[\\p{Nd}零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參陸幺]";

    /** Words before or after which a few digits are a card's security code. */
    private static final String CARD_CODE_WORDS = "(?:cvv2?|cvc2?|cvn2?|cid|csc)(?:\\s?(?:码|碼|号|號|code|number|no\\.?))?"
            + "|(?:card )?security code|card code|(?:code|digits|numbers?) on the back(?: of (?:the|my) card)?"
            + "|安全码|安全碼|安全代码|安全代碼|校验码|校驗碼|(?:背面|背后|背後)(?:的|那)?(?:三|3)[个個](?:数字|數字|数|數)"
            + "|(?:背面|背后|背後|卡)的?(?:三位|3位|(?:后|後|末|最后|最後)(?:三|3)位)(?:数字|數字|数|數)?"
            + "|(?<![号號单單])[后後末]面?(?:三|3)位(?:数字|數字|数|數)?";

    /** A code is a secret unless the word before says what else it is. */
    private static final String ANY_CODE =
            "(?<!(?:error|status|response|result|return|reason|exit|http|postal|post|zip|area|country|promo|discount"
                    + "|coupon|swift|sort|bank|qr|currency)[ -])(?:the |my |this )?code"
                    + "(?: (?:i|we) (?:got|received|have))?";

    private static final String ONE_TIME_WORDS = "验证码|驗證碼|校验码|校驗碼|确认码|確認碼|动态码|動態碼|动态密码|動態密碼|短信码"
            + "|短信碼|短信验证|短信驗證|一次性密码|一次性密碼|otp(?:'s)?"
            + "|one[- ]time (?:code|password|passcode)|verification code|sms code|passcode"
            + "|auth(?:entication)? code|login code";

    private static final String PIN_WORDS = "支付密码|支付密碼|取款密码|提款密碼|取款密碼|交易密码|交易密碼|pin(?: code| number)?|pin码|pin碼";

    private static final String PASSWORD_WORDS =
            "登录密码|登錄密碼|登入密碼|密码|密碼|口令|passwords?|passwd|pwd|(?<![a-z])pw(?![a-z0-9])|(?<=\\bmy )pass(?= is\\b)|\\bpass(?=\\s?[:：=])"
                    + "|passcode|(?<![a-z])mima(?![a-z])";

    /** Without one of these a text is not searched for passwords; most texts are not. */
    private static final List<String> PASSWORD_CUES = List.of("密码", "密碼", "口令", "pass", "pw", "mima");

    /** The shortest secret made of digits has as many; shorter texts are not searched for any. */
    private static final int FEWEST_DIGITS = 3;

    /** As many characters before a number may say what it is. */
    private static final int LONGEST_LABEL = 30;

    private static final String CARD_WORDS = "(?:银行|銀行|信用|借记|借記)?卡[号號]?|card(?: number| no\\.?)?";

    private static final String ID_WORDS =
            "身份证(?:号码?|件号码?)?|身份證(?:號碼?|字號)?|身分證(?:號碼?|字號)?|护照(?:号码?)?|護照(?:號碼?)?|通行证|通行證|回乡证|回鄉證|台胞证|台胞證"
                    + "|(?:identity|identification|national id|hkid)(?: card)?(?: number| no\\.?)?|passport(?: number| no\\.?)?"
                    + "|ssn|social security(?: number| no\\.?)?"
                    + "|my id(?: card)?(?: number| no\\.?)?";

    /**
     * Space that is never given back: nothing behind it begins with space, and a text of little else would be tried in
     * every way to share it out.
     */
    private static final String SPACE = "\\s*+";

    /** What may stand between the word and its value: "is", a colon, quotes; but never a whole phrase. */
    private static final String IS = SPACE
            + "(?:是|为|為|係|就是|叫|从|從|(?:我)?(?:设成了?|設成了?|设的是|設的是|设置的是|设置?[为為]|設置?為|填的是?|填了)|改成了?|will be|is|was|are|to|from)?"
            + SPACE
            + "[:：=]?" + SPACE
            + "[\"'“”‘’「【(（\\[]?" + SPACE;

    /** The same before digits, which more marks may lead to. */
    private static final String LEADS_TO =
            IS + "(?:应该是|應該是|给你了|給你了|填了|填的|(?:六|6)位[数數]字?)?" + SPACE + "(?:->|[,，:：#>=-])?" + SPACE;

    /** Something that tells that a value follows, however plain the value looks. */
    private static final String SURELY_IS = SPACE + "(?:是|为|為|係|就是|[:：=])" + SPACE + "[\"'“”‘’「]?" + SPACE;

    private static final String TYPED = "[\\x21-\\x7e\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a&&[^,;\"']]";

    private static final Pattern CARD_NUMBER = around(CARD_WORDS, DIGIT + "(?:[ .,_-]?" + DIGIT + "){12,18}");
    private static final Pattern ID_NUMBER =
            around(ID_WORDS, "[A-Za-z]{0,2}\\p{Nd}(?:[ -]?\\p{Nd}){5,17}(?:[Xx]|\\s?[(（][\\p{Nd}Aa][)）])?");
    private static final Pattern CARD_CODE = around(CARD_CODE_WORDS, DIGIT + "(?:[ -]?" + DIGIT + "){2,3}");

    /** A sum of money is no secret. */
    private static final String NO_SUM = "(?!\\p{Nd}|\\s?(?:[元块塊圆圓%]|rmb|cny|usd|hkd|yuan|dollars?"
            + "|(?:was|were|has been|is) (?:deducted|taken|charged|debited|paid|sent)|(?:deducted|taken|charged|debited)))";

    private static final String BETWEEN = "[\\s,，、|/;；]";

    /** Cards are pasted with their day of expiry, the holder's name, and their code behind it. */
    private static final Pattern CODE_AFTER_CARD = Pattern.compile(
            MASK + " \\p{Nd}{4}" + BETWEEN + "{1,4}(?:(?:exp(?:iry|ires)?|valid(?: thru)?|有效期至?)[:：]?\\s?)?"
                    + "(?:(?:\\p{Nd}{1,2}\\s?[/|-]\\s?\\p{Nd}{2,4}|\\p{Nd}{4})" + BETWEEN + "{1,4}"
                    + "(?:[A-Za-z]{1,20}" + BETWEEN + "{1,4}){0,3})?"
                    + "(?<value>\\p{Nd}{3,4})" + NO_SUM + "(?![.,]\\p{Nd}|\\s?[年月日号點点:：/-])",
            Pattern.CASE_INSENSITIVE);

    /** Words after which a number is a code, unless it is a sum. */
    private static final String TOLD = "(?:短信|简讯|簡訊)(?:里|裡|上)?(?:说|說|写|寫|显示|顯示)|收到的?(?:数字|數字)"
            + "|收到的?(?:码|碼)|(?:sms|text|message) says|(?:code|digits?) they (?:texted|sent)(?: me)?";

    private static final Pattern ONE_TIME_CODE = around(ONE_TIME_WORDS, DIGIT + "(?:[ -]?" + DIGIT + "){3,7}" + NO_SUM);

    private static final Pattern TOLD_CODE = around(TOLD, DIGIT + "(?:[ -]?" + DIGIT + "){3,7}" + NO_SUM);

    /** A number after the mere word "code"; where the talk is of interfaces, as many digits may be a code of theirs. */
    private static final Pattern CODE = around(ANY_CODE, DIGIT + "(?:[ -]?" + DIGIT + "){3,7}" + NO_SUM);

    private static final Pattern LONG_CODE = around(ANY_CODE, DIGIT + "(?:[ -]?" + DIGIT + "){5,7}" + NO_SUM);
    private static final Pattern TECHNICAL = Pattern.compile(
            "\\b(?:api|endpoint|sdk|webhook|http|returns?|returned|error|invoice|order)\\b|接口|返回|回调|回調|报错|報錯|错误|錯誤",
            Pattern.CASE_INSENSITIVE);

    /** What stands right before a number that is no card, however its digits add up. */
    private static final Pattern ORDER_WORDS = Pattern.compile(
            "(?:(?:订单|訂單|快递|快遞|运单|運單|物流|流水|交易|参考|參考)(?:编号|編號|单号|單號|号码|號碼|号|號)|单号|單號"
                    + "|\\b(?:order|tracking|parcel|invoice|transaction|reference)(?: number| no\\.?| id| #|#))"
                    + "\\s?(?:是|为|為|is)?\\s?[:：#]?\\s?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PIN = around(PIN_WORDS, DIGIT + "(?:[ -]?" + DIGIT + "){3,5}" + NO_SUM);

    /** A password has a digit or a sign in it; a plain word after "password" is more likely the next word. */
    private static final Pattern PASSWORD = Pattern.compile(
            "(?:" + PASSWORD_WORDS + ")(?:" + IS + "(?<value>(?=" + TYPED
                    + "{0,63}(?:\\p{Nd}|[@#$%^&*_+~!]" + TYPED + "{0,63}[\\p{L}\\p{Nd}]))" + TYPED + "{4,64})"
                    + "|" + SURELY_IS + "(?<plain>" + TYPED + "{4,64}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NEXT_PASSWORD = Pattern.compile(
            MASK + "\\s*(?:改成|改为|改為|换成|換成|变成|to|->)了?\\s*(?<value>" + TYPED + "{4,64})", Pattern.CASE_INSENSITIVE);

    private Redactor() {}

    private static Pattern around(String words, String value) {
        String alone = "(?<!\\p{Nd})" + value + "(?!\\p{Nd})";
        return Pattern.compile(
                "(?<![a-z])(?:" + words + ")" + LEADS_TO + "(?<value>" + alone + ")" + "|(?<before>" + alone + ")"
                        + SPACE + "(?:是|係|is|as)" + SPACE + "(?:我的|我|my|the)?" + SPACE + "(?:" + words + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static Redacted redact(String text) {
        Set<SensitiveKind> kinds = EnumSet.noneOf(SensitiveKind.class);
        String safe = text;
        if (NumberFinder.countDigits(text) >= FEWEST_DIGITS) {
            safe = numbers(safe, kinds);
            if (kinds.contains(SensitiveKind.CARD_NUMBER)) {
                safe = values(safe, CODE_AFTER_CARD, SensitiveKind.CARD_CODE, kinds);
            }
            safe = values(safe, CARD_NUMBER, SensitiveKind.CARD_NUMBER, kinds);
            safe = values(safe, ID_NUMBER, SensitiveKind.ID_NUMBER, kinds);
            safe = values(safe, CARD_CODE, SensitiveKind.CARD_CODE, kinds);
            safe = values(safe, ONE_TIME_CODE, SensitiveKind.ONE_TIME_CODE, kinds);
            Pattern code = TECHNICAL.matcher(text).find() ? LONG_CODE : CODE;
            safe = values(safe, code, SensitiveKind.ONE_TIME_CODE, kinds);
            safe = values(safe, TOLD_CODE, SensitiveKind.ONE_TIME_CODE, kinds);
            safe = values(safe, PIN, SensitiveKind.PASSWORD, kinds);
        }
        if (PASSWORD_CUES.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains)) {
            safe = values(safe, PASSWORD, SensitiveKind.PASSWORD, kinds);
            safe = values(safe, NEXT_PASSWORD, SensitiveKind.PASSWORD, kinds);
        }
        return new Redacted(safe, kinds);
    }

    private static String numbers(String text, Set<SensitiveKind> kinds) {
        List<NumberFinder.Found> found = new ArrayList<>(NumberFinder.find(text));
        StringBuilder safe = new StringBuilder(text);
        found.removeIf(number -> number.kind() == SensitiveKind.CARD_NUMBER && isOrder(text, number));
        for (NumberFinder.Found number : found.reversed()) {
            kinds.add(number.kind());
            String shown = number.kind() == SensitiveKind.CARD_NUMBER ? MASK + " " + number.lastFour() : MASK;
            safe.replace(number.start(), number.end(), shown);
        }
        return safe.toString();
    }

    /** Only in one piece: in groups of four, whatever it is called, it is a card. */
    private static boolean isOrder(String text, NumberFinder.Found number) {
        int start = number.start();
        return text.substring(start, number.end()).codePoints().allMatch(Character::isDigit)
                && ORDER_WORDS
                        .matcher(text.substring(Math.max(0, start - LONGEST_LABEL), start))
                        .find();
    }

    private static String values(String text, Pattern pattern, SensitiveKind kind, Set<SensitiveKind> kinds) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder safe = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            String group = pattern.namedGroups().keySet().stream()
                    .filter(name -> matcher.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            kinds.add(kind);
            safe.append(text, copied, matcher.start(group)).append(MASK);
            copied = matcher.end(group);
        }
        return safe.append(text, copied, text.length()).toString();
    }
}
