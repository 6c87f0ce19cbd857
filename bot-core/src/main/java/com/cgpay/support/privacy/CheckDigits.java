package com.cgpay.support.privacy;

/** The arithmetic by which card and identity numbers are told from other numbers. */
final class CheckDigits {

    private static final int SHORTEST_CHINESE_CARD = 16;

    private static final String TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    private CheckDigits() {}

    static boolean isCard(int[] digits) {
        return hasCardPrefix(digits) && luhn(digits);
    }

    /**
     * UnionPay 62, 81 and 9558, Visa, Mastercard, American Express, JCB, Discover, Diners, Maestro, Mir; and, where they
     * are long enough, all that begin with 9, as older cards of Chinese banks do.
     */
    private static boolean hasCardPrefix(int[] digits) {
        int two = digits[0] * 10 + digits[1];
        int four = two * 100 + digits[2] * 10 + digits[3];
        return digits[0] == 4
                || (two >= 50 && two <= 69)
                || two == 81
                || (two >= 34 && two <= 39)
                || two == 30
                || (four >= 2200 && four <= 2720)
                || four == 9558
                || (digits[0] == 9 && digits.length >= SHORTEST_CHINESE_CARD);
    }

    /** The check of ISO/IEC 7812. */
    private static boolean luhn(int[] digits) {
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[digits.length - 1 - i] * (i % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    /** GB 11643: a birth date inside, and a check digit modulo 11 in which 10 is written X. */
    static boolean isMainlandId(int[] digits, int check) {
        int year = digits[6] * 1000 + digits[7] * 100 + digits[8] * 10 + digits[9];
        int month = digits[10] * 10 + digits[11];
        int day = digits[12] * 10 + digits[13];
        if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        int sum = check;
        for (int i = 0; i < 17; i++) {
            sum += digits[i] * (int) (Math.pow(2, 17 - i) % 11);
        }
        return sum % 11 == 1;
    }

    /** A letter, then 1 or 2 for citizens, 8 or 9 for foreigners, then eight more digits. */
    static boolean isTaiwanId(char letter, int[] digits) {
        int index = TAIWAN_LETTERS.indexOf(letter);
        if (index < 0 || "1289".indexOf('0' + digits[0]) < 0) {
            return false;
        }
        int code = index + 10;
        int sum = code / 10 + code % 10 * 9;
        for (int i = 0; i < 8; i++) {
            sum += digits[i] * (8 - i);
        }
        return (sum + digits[8]) % 10 == 0;
    }

    /**
     * One or two letters, six digits and a check digit modulo 11 in which 10 is written A.
     *
     * @param letters one or two capital letters
     * @param check 0 to 10, or negative where no check digit stands
     */
    static boolean isHongKongId(String letters, int[] digits, int check) {
        int sum = letters.length() == 2
                ? value(letters.charAt(0)) * 9 + value(letters.charAt(1)) * 8
                : 36 * 9 + value(letters.charAt(0)) * 8;
        for (int i = 0; i < 6; i++) {
            sum += digits[i] * (7 - i);
        }
        return check >= 0 && (sum + check) % 11 == 0;
    }

    private static int value(char letter) {
        return letter - 'A' + 10;
    }
}
