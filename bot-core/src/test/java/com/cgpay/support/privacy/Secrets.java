package com.cgpay.support.privacy;

import java.util.List;
import java.util.Random;

/** Makes valid card and identity numbers, codes and passwords, spelt and worded in many ways. */
final class Secrets {

    private static final List<String> CARD_PREFIXES =
            List.of("4", "62", "6222", "81", "51", "55", "2221", "34", "37", "3528", "6011", "36", "30", "50", "9558");
    private static final List<String> CARD_SENTENCES =
            List.of("卡号是%s，付款失败", "我的卡 %s 被扣款了", "my card %s was declined", "請查卡號%s", "%s", "use %s please", "尾款用%s付的");
    private static final List<String> CVV_SENTENCES =
            List.of("cvv %s", "CVV是%s", "安全码：%s", "安全碼 %s", "security code is %s", "%s是安全码", "卡背面三位%s");
    private static final List<String> CODE_SENTENCES = List.of(
            "验证码%s不对",
            "驗證碼是 %s",
            "收到的验证码：%s",
            "otp is %s",
            "the code is %s",
            "my verification code: %s",
            "%s 是我的验证码",
            "动态码 %s",
            "短信驗證碼「%s」");
    private static final List<String> PIN_SENTENCES =
            List.of("支付密码是%s", "支付密碼 %s", "my pin is %s", "PIN: %s", "交易密码%s", "取款密码为%s");
    private static final List<String> PASSWORD_SENTENCES =
            List.of("密码是%s", "密碼：%s", "登录密码 %s 进不去", "my password is %s", "password: %s", "登入密碼「%s」", "密码改成%s了还是不行");
    private static final List<String> ID_SENTENCES =
            List.of("身份证%s", "身份證號碼是%s", "我的證件 %s 請查", "my id is %s", "identity number: %s", "实名 %s 认证失败");

    private final Random random;

    Secrets(Random random) {
        this.random = random;
    }

    record Secret(String value, String sentence, SensitiveKind kind) {}

    Secret next() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> in(CARD_SENTENCES, spelt(card()), SensitiveKind.CARD_NUMBER);
            case 2 -> in(CVV_SENTENCES, digits(3 + random.nextInt(2)), SensitiveKind.CARD_CODE);
            case 3 -> in(CODE_SENTENCES, digits(4 + random.nextInt(5)), SensitiveKind.ONE_TIME_CODE);
            case 4 ->
                random.nextBoolean()
                        ? in(PIN_SENTENCES, digits(4 + 2 * random.nextInt(2)), SensitiveKind.PASSWORD)
                        : in(PASSWORD_SENTENCES, password(), SensitiveKind.PASSWORD);
            default -> in(ID_SENTENCES, id(), SensitiveKind.ID_NUMBER);
        };
    }

    private Secret in(List<String> sentences, String value, SensitiveKind kind) {
        return new Secret(value, any(sentences).formatted(value), kind);
    }

    private String any(List<String> options) {
        return options.get(random.nextInt(options.size()));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String card() {
        String prefix = any(CARD_PREFIXES);
        String body = prefix + digits(12 + random.nextInt(7) - prefix.length());
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = (body.charAt(body.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return body + (10 - sum % 10) % 10;
    }

    private String spelt(String digits) {
        return switch (random.nextInt(6)) {
            case 0 -> digits.replaceAll("(.{4})(?=.)", "$1 ");
            case 1 -> digits.replaceAll("(.{4})(?=.)", "$1-");
            case 2 -> mapped(digits, "０１２３４５６７８９");
            case 3 -> mapped(digits, "零一二三四五六七八九");
            case 4 -> digits.replaceAll("(.{6})(?=.)", "$1\u00A0");
            default -> digits;
        };
    }

    private static String mapped(String digits, String others) {
        StringBuilder mapped = new StringBuilder();
        digits.chars().forEach(digit -> mapped.append(others.charAt(digit - '0')));
        return mapped.toString();
    }

    private String password() {
        String letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
        StringBuilder password = new StringBuilder();
        for (int length = 4 + random.nextInt(8); length > 0; length--) {
            password.append(letters.charAt(random.nextInt(letters.length())));
        }
        return password.insert(1 + random.nextInt(password.length() - 1), "7@")
                .append(digits(random.nextInt(3)))
                .toString();
    }

    private String id() {
        return switch (random.nextInt(3)) {
            case 0 -> mainland();
            case 1 -> taiwan();
            default -> hongKong();
        };
    }

    private String mainland() {
        String body = any(List.of("110105", "440301", "310115", "510104", "370102", "350203"))
                + (1950 + random.nextInt(60))
                + "%02d%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
                + digits(3);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    private String taiwan() {
        int letter = random.nextInt(26);
        int code = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf('A' + letter) + 10;
        String body = (1 + random.nextInt(2)) + digits(7);
        int sum = code / 10 + code % 10 * 9;
        for (int i = 0; i < 8; i++) {
            sum += (body.charAt(i) - '0') * (8 - i);
        }
        return (char) ('A' + letter) + body + (10 - sum % 10) % 10;
    }

    private String hongKong() {
        char letter = (char) ('A' + random.nextInt(26));
        String body = digits(6);
        int sum = 36 * 9 + (letter - 'A' + 10) * 8;
        for (int i = 0; i < 6; i++) {
            sum += (body.charAt(i) - '0') * (7 - i);
        }
        int check = (11 - sum % 11) % 11;
        return letter + body + any(List.of("(%s)", "（%s）", "%s")).formatted(check == 10 ? "A" : "" + check);
    }
}
