package com.cgpay.support.language;

import com.cgpay.support.training.Language;
import java.util.regex.Pattern;

/**
 * Tells how a text is written from its characters alone: the languages served differ in script, so a statistical
 * detector would only add errors on the short texts that customers write.
 */
public final class LanguageDetector {

    /** Addresses and order numbers are written alike in every language. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{ASCII}&&\\S])(?:(?:https?://|www\\.)[\\p{ASCII}&&\\S]+|[\\w.+-]{1,64}@[\\p{ASCII}&&\\S]{0,255}|[A-Za-z-]{0,8}\\d{6,}[\\p{Alnum}-]*)"
                    + "(?![\\p{ASCII}&&\\S])");

    /** Error codes are too, and whoever writes Chinese says OK or yes, names brands, and abbreviates as all do. */
    private static final Pattern OF_BOTH =
            Pattern.compile("(?i)(?<![\\w-])(?:ok(?:ay)?|yes|no|app|cv[vc]2?|otp|pin|sms|api|id|qr"
                    + "|usdt?|hkd|cny|rmb|visa|mastercard|paypal|alipay|wechat|cgpay|[a-z_-]*\\d[\\w-]*)(?![\\w-])");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private LanguageDetector() {}

    public static Writing detect(String written) {
        String text = CODE.matcher(written).replaceAll(" ");
        int han = 0;
        int latinWords = 0;
        int traditional = 0;
        int simplified = 0;
        boolean insideWord = false;
        for (int i = 0, codePoint; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            boolean latin = Character.isLetter(codePoint)
                    && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
            if (latin && !insideWord) {
                latinWords++;
            }
            insideWord = latin || (insideWord && (codePoint == '\'' || codePoint == '-'));
            if (Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN) {
                han++;
                traditional += ChineseScripts.isOnlyTraditional(codePoint) ? 1 : 0;
                simplified += ChineseScripts.isOnlySimplified(codePoint) ? 1 : 0;
            }
        }
        // A Chinese word is about two characters, so a sentence with a few product names in it stays Chinese.
        boolean chinese = han > 0 && han >= latinWords;
        if (!chinese && latinWords == 0) {
            return new Writing(Language.ZH, Script.SIMPLIFIED, false, false);
        }
        Script script = !chinese ? Script.LATIN : traditional > simplified ? Script.TRADITIONAL : Script.SIMPLIFIED;
        boolean certain =
                chinese || LATIN.matcher(OF_BOTH.matcher(text).replaceAll(" ")).find();
        return new Writing(chinese ? Language.ZH : Language.EN, script, han > 0 && latinWords > 0, certain);
    }
}
