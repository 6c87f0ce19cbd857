package com.cgpay.support.language;

import com.github.houbb.opencc4j.util.ZhTwConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Simplified and Traditional characters, after OpenCC's tables. Folding goes character by character and is fast;
 * rendering goes phrase by phrase, in the wording of Taiwan or of Hong Kong. Stateless after loading, safe for all threads.
 */
public final class ChineseScripts {

    private static final Map<Integer, Integer> TO_SIMPLIFIED = new HashMap<>();
    private static final BitSet ONLY_SIMPLIFIED = new BitSet();
    private static final WordPairs HONG_KONG_WORDS = WordPairs.read("hong-kong.txt");
    private static final WordPairs TAIWAN_WORDS = WordPairs.read("taiwan.txt");

    static {
        eachPair("TSCharacters.txt", TO_SIMPLIFIED::put);
        eachPair("STCharacters.txt", (simplified, traditional) -> {
            if (!simplified.equals(traditional) && !TO_SIMPLIFIED.containsKey(simplified)) {
                ONLY_SIMPLIFIED.set(simplified);
            }
        });
    }

    private ChineseScripts() {}

    /** Loaded when somebody first reads Traditional characters. */
    private static final class Traditional {

        static final Conversion STANDARD = Conversion.by("STPhrases.txt", "STCharacters.txt");
        static final Conversion TAIWAN = STANDARD.after("TWPhrases.txt", "TWVariants.txt");
        static final Conversion HONG_KONG = Conversion.by("HKVariants.txt");
    }

    private interface Pair {
        void accept(Integer from, Integer to);
    }

    private static void eachPair(String table, Pair pair) {
        InputStream stream =
                Objects.requireNonNull(ZhTwConverterUtil.class.getResourceAsStream("/data/dictionary/" + table), table);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    pair.accept(line.codePointAt(0), line.codePointAt(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Simplified form of one code point; others are returned as they are. */
    public static int toSimplified(int codePoint) {
        return TO_SIMPLIFIED.getOrDefault(codePoint, codePoint);
    }

    static boolean isOnlyTraditional(int codePoint) {
        return toSimplified(codePoint) != codePoint;
    }

    static boolean isOnlySimplified(int codePoint) {
        return ONLY_SIMPLIFIED.get(codePoint);
    }

    /**
     * The text as a display language shows it. For accounts, banks in Taiwan write 帳戶 and those in Hong Kong 賬戶. The
     * tables leave some characters in forms that neither place prints.
     */
    public static String render(String text, DisplayLanguage display) {
        return switch (display) {
            case ZH_HANS, EN -> text;
            case ZH_HANT ->
                quoted(Traditional.TAIWAN
                        .of(TAIWAN_WORDS.replace(text))
                        .replace('賬', '帳')
                        .replace('覈', '核')
                        .replace('裏', '裡'));
            case ZH_HK ->
                quoted(Traditional.HONG_KONG
                        .of(Traditional.STANDARD.of(HONG_KONG_WORDS.replace(text)))
                        .replace('户', '戶'));
        };
    }

    private static String quoted(String traditional) {
        return traditional
                .replace("“", "「")
                .replace("”", "」")
                .replace('爲', '為')
                .replace('纔', '才')
                .replace("瞭解", "了解")
                .replace("回復", "回覆");
    }
}
