package com.cgpay.support.flow;

import java.util.List;

/** What people put around a short answer: punctuation, particles and courtesies. Stateless. */
final class Courtesies {

    private static final List<String> BEFORE = List.of(
            "哦", "噢", "呃", "那", "谢谢", "好的,", "好的 ", "好,", "好 ", "不好意思", "抱歉", "请问", "oh", "hm", "hmm", "well", "um",
            "sorry", "please", "hi");

    private static final List<String> BEHIND =
            List.of("吧", "啊", "呀", "呢", "哦", "噢", "嘛", "啦", "哈", "㗎", "的话", "谢谢", "please", "thanks", "thank you");

    private Courtesies() {}

    /** The text without them, or all of it if there is nothing else in it. */
    static String without(String folded) {
        int from = begin(folded);
        if (from == folded.length()) {
            return folded;
        }
        int to = end(folded, from);
        return from == to ? folded : folded.substring(from, to);
    }

    private static int begin(String text) {
        int at = 0;
        int next = at;
        do {
            at = next;
            next = skipped(text, at);
        } while (next > at);
        return at;
    }

    private static int skipped(String text, int at) {
        if (at < text.length() && isMark(text.codePointAt(at))) {
            return at + Character.charCount(text.codePointAt(at));
        }
        for (String word : BEFORE) {
            if (text.startsWith(word, at) && isWordEnd(text, at + word.length())) {
                return at + word.length();
            }
        }
        return at;
    }

    private static int end(String text, int from) {
        int at = text.length();
        int next = at;
        do {
            at = next;
            next = cut(text, from, at);
        } while (next < at);
        return at;
    }

    private static int cut(String text, int from, int at) {
        if (at > from && isMark(text.codePointBefore(at))) {
            return at - Character.charCount(text.codePointBefore(at));
        }
        for (String word : BEHIND) {
            int start = at - word.length();
            if (start >= from && text.startsWith(word, start) && isWordEnd(text, start)) {
                return start;
            }
        }
        return at;
    }

    private static boolean isMark(int codePoint) {
        return !Character.isLetterOrDigit(codePoint);
    }

    /** Not between two Latin letters: "hi" is no part of "history". */
    private static boolean isWordEnd(String text, int at) {
        return at == 0 || at >= text.length() || !isLatin(text.charAt(at - 1)) || !isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
