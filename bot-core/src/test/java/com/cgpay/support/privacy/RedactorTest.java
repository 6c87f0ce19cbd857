package com.cgpay.support.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的卡号是4111111111111111被拒了|我的卡号是•••• 1111被拒了",
                "card 4111 1111 1111 1111 was declined|card •••• 1111 was declined",
                "卡 6222-0212-3456-7894 扣款失败|卡 •••• 7894 扣款失败",
                "６２２２０２１２３４５６７８９４|•••• 7894",
                "四一一一 一一一一 一一一一 一一一一|•••• 1111",
                "壹张卡：肆壹壹壹壹壹壹壹壹壹壹壹壹壹壹壹|壹张卡：•••• 1111",
                "其中之一4111111111111111|其中之一•••• 1111",
                "4️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣|•••• 1111️⃣",
                "卡號 4111111111111112 打錯一位|卡號 •••• 打錯一位",
                "4111111111111111 12/28 123|•••• 1111 12/28 ••••",
                "1 4111111111111111 5500005555555559|1 •••• 1111 •••• 5559"
            })
    void cardNumbersKeepTheirLastFourDigitsOnly(String text, String safe) {
        assertThat(Redactor.redact(text).text()).isEqualTo(safe);
        assertThat(Redactor.redact(text).kinds()).contains(SensitiveKind.CARD_NUMBER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "转给张三+6222021234567890128+招商银行!转给张三+•••• 0128+招商银行",
                "+4242 4242 4242 4242!+•••• 4242",
                "我的账户 9559980123456789015 没到账!我的账户 •••• 9015 没到账",
                "4242,4242,4242,4242!•••• 4242",
                "4242、4242、4242、4242!•••• 4242",
                "4242|4242|4242|4242!•••• 4242",
                "4242 -- 4242 -- 4242 -- 4242!•••• 4242",
                "4242    4242    4242    4242!•••• 4242",
                "④②④②④②④②④②④②④②④②!•••• 4242",
                "4242424242424242 123!•••• 4242 ••••",
                "4242424242424242 1229 123!•••• 4242 1229 ••••",
                "4242424242424242, exp 12/29, 123!•••• 4242, exp 12/29, ••••",
                "4242424242424242 有效期12/29 123!•••• 4242 有效期12/29 ••••",
                "4242424242424242/12/29/123!•••• 4242/12/29/••••",
                "4242424242424242 12/29 Zhang San 123!•••• 4242 12/29 Zhang San ••••"
            })
    void cardNumbersAreFoundBetweenAllKindsOfMarks(String text, String safe) {
        assertThat(Redactor.redact(text).text()).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000, 4500, 300, 4521",
                "付了4000，5000，还有6000",
                "没收到验证码，2000块没了",
                "忘了支付密码，20000元取不出来",
                "no code, 4500 yuan gone",
                "4242424242424242 500元没到账",
                "4242424242424242, 300 was deducted",
                "4242424242424242 was charged 300 twice",
                "4242424242424242 USD 300 missing",
                "call +8613800138000 or +442071838750",
                "①先登录 ②再点忘记密码 ③重置",
                "order 20261129123456789"
            })
    void listsOfNumbersSumsAndPhonesStay(String text) {
        assertThat(Redactor.redact(text).text()).isEqualTo(text.replace("4242424242424242", "•••• 4242"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cvv 7 3 9",
                "cvv->739",
                "cvv - 739",
                "cvv, 739",
                "cvv #739",
                "cvv应该是739",
                "csc 739",
                "卡背面那三个数字是739",
                "后面三位是 739",
                "安全代码739",
                "cvv 739",
                "CVV:739",
                "cvv码是739",
                "安全码739",
                "安全碼：739",
                "security code on the back is 739",
                "the three digits on the back are 739",
                "有效期 12/27 后三位是 739",
                "my security code is 739",
                "背面三位数字 739",
                "七三九是安全码"
            })
    void cardCodesAreTakenOut(String text) {
        assertTakenOut(text, SensitiveKind.CARD_CODE, "739", "7 3 9", "七三九");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "验证码，739104",
                "验证码给你了：739104",
                "验证码填了739104还是不行",
                "the code I got is 739104",
                "OTP #739104",
                "otp-739104",
                "短信验证是739104",
                "验证码739104",
                "验证码是 739104",
                "驗證碼：739104",
                "驗證碼係739104",
                "短信码【739104】",
                "739104是我的验证码",
                "OTP 739104",
                "the code is 739-104",
                "my code: 739 104",
                "verification code was 739104",
                "739104 is my otp",
                "my otp's 739104",
                "the sms says 739104",
                "The code they texted me is 73 91 04",
                "短信说 739104",
                "短信里写 7391",
                "收到的码是 739104 填哪里",
                "6-digit they texted me is 739104",
                "the text says 73910",
                "收到的数字是739104",
                "验证码七三九一零四"
            })
    void oneTimeCodesAreTakenOut(String text) {
        assertTakenOut(text, SensitiveKind.ONE_TIME_CODE, "739", "104", "七三九");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "密码是Tr0ub4dor",
                "密碼：Tr0ub4dor",
                "密码 Tr0ub4dor 登不上",
                "password: Tr0ub4dor",
                "my password is Tr0ub4dor!",
                "密码从Old#1234改成Tr0ub4dor了",
                "口令是“Tr0ub4dor”",
                "密码：Ｔｒ０ｕｂ４ｄｏｒ",
                "password=Tr0ub4dor",
                "my new password will be Tr0ub4dor, is that ok?",
                "my pass is Tr0ub4dor",
                "密码我设的是Tr0ub4dor",
                "密码设置为Tr0ub4dor",
                "密码填的Tr0ub4dor",
                "pass: Tr0ub4dor",
                "mima是Tr0ub4dor"
            })
    void passwordsAreTakenOut(String text) {
        assertTakenOut(text, SensitiveKind.PASSWORD, "Tr0ub4dor", "Ｔｒ０ｕｂ４ｄｏｒ", "Old#1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"支付密码739104", "支付密碼是7391", "my PIN is 7391", "pin码 7391", "PIN: 73 91", "密码是sunshine739"})
    void pinsAreTakenOut(String text) {
        assertTakenOut(text, SensitiveKind.PASSWORD, "7391", "73 91", "sunshine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证11010519491231002X", "我是11010519491231002x，请查", "身份证 110105 19491231 0021", "身分證字號A123456789",
                "身分證 Ａ１２３４５６７８９", "my Taiwan ID A123456789 0912 345 678", "香港身份證 A123456(3)", "HKID A123456（3）",
                "HKID: A1234563", "my id is A123456 (3)", "my passport number is E12345678"
            })
    void identityNumbersAreTakenOut(String text) {
        assertTakenOut(text, SensitiveKind.ID_NUMBER, "1949", "123456", "１２３");
    }

    private static void assertTakenOut(String text, SensitiveKind kind, String... secrets) {
        Redacted redacted = Redactor.redact(text);
        assertThat(redacted.text()).doesNotContain(secrets).contains("••••");
        assertThat(redacted.kinds()).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "付了1,234.56元还没到账",
                "扣了 20000 块",
                "USD 12,345,678.90",
                "2026-11-23 14:30 付的款",
                "2026年11月23日",
                "20261123 14:30:59 开始",
                "电话13800138000",
                "我的手机是 138 0013 8000",
                "+86 13800138000",
                "+62 812 3456 7890",
                "hotline 400-820-8888",
                "订单20261123000123456没到账",
                "CG202611231234567",
                "2026-1123-0001",
                "T20261123-889901",
                "验证码收不到",
                "验证码发到13800138000了",
                "验证码等了5分钟",
                "密码错误3次",
                "password wrong!!",
                "I forgot my password 2 days ago",
                "密码改不了怎么办",
                "my password is not working",
                "passwords don't work!!!",
                "error code 50012",
                "the error code is 40013",
                "status code: 503",
                "my postal code 518000",
                "shipping 1234 items",
                "topping up 5000",
                "第一二三步都做了",
                "一二三四五六七",
                "客服工号10086",
                "https://example.com/orders/20261123",
                "尾号1234的卡",
                "十二月二十三日三点",
                "IP 192.168.100.200"
            })
    void whatIsNotSensitiveStaysAsItIs(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(new Redacted(text, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the api returns code 4001",
                "i get code 1001 when calling the refund endpoint",
                "接口报错code:1001怎么办",
                "返回code=4001",
                "my invoice code 12345",
                "订单号 4539578763621486",
                "order number: 4539578763621486",
                "订单号后三位是 456",
                "短信显示1280元",
                "短信显示123456元",
                "the text says 5000 was deducted",
                "PW20260101 has not arrived"
            })
    void numbersOfInterfacesAndOrdersStay(String text) {
        assertThat(Redactor.redact(text)).isEqualTo(new Redacted(text, Set.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "order number 4111 1111 1111 1111,order number •••• 1111",
        "订单号4111-1111-1111-1111,订单号•••• 1111",
        "my order 4111111111111111 was declined,my order •••• 1111 was declined"
    })
    void aCardIsTakenOutEvenWhereItIsCalledAnOrder(String text, String safe) {
        assertThat(Redactor.redact(text).text()).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My card is 4111 1111 1111 1112",
                "我的卡6222 0212 3456 7890 123",
                "卡号:6222_0212_3456_7890",
                "card 4111,1111,1111,1112"
            })
    void aMistypedCardNumberBesideTheWordIsTakenOut(String text) {
        assertTakenOut(text, SensitiveKind.CARD_NUMBER, "1111", "0212");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ssn 123-45-6789", "港澳通行证C12345678", "台胞证 12345678"})
    void numbersOfOtherPapersAreTakenOut(String text) {
        assertTakenOut(text, SensitiveKind.ID_NUMBER, "123", "456");
    }

    @Test
    void severalSecretsInOneMessageAreAllTakenOut() {
        Redacted redacted = Redactor.redact("卡4111111111111111，cvv 739，验证码739104，密码Abc12345，身份证11010519491231002X");
        assertThat(redacted.text()).isEqualTo("卡•••• 1111，cvv ••••，验证码••••，密码••••，身份证••••");
        assertThat(redacted.kinds()).containsExactlyInAnyOrder(SensitiveKind.values());
    }

    @Test
    void whatIsSafeStaysSafeWhenItIsReadAgain() {
        String safe = Redactor.redact("卡4111111111111111 12/28 123，密码Abc12345").text();
        assertThat(Redactor.redact(safe).text()).isEqualTo(safe);
    }

    /** A pattern that tries every way to share out a text would take minutes, or for ever. */
    @ParameterizedTest
    @MethodSource
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void aMessageThatIsMadeToBeSlowIsReadAtOnce(String text) {
        assertThat(Redactor.redact(text).text()).isNotEmpty();
    }

    static Stream<String> aMessageThatIsMadeToBeSlowIsReadAtOnce() {
        return Stream.of(
                "password ".repeat(2_000) + "1 ".repeat(20_000) + "密码是".repeat(2_000) + "-".repeat(10_000),
                "password" + " ".repeat(4_000) + "好",
                "123 otp" + " ".repeat(4_000) + "好",
                "123" + " ".repeat(4_000) + "是" + " ".repeat(4_000) + "我的" + " ".repeat(4_000) + "好",
                "pwd".repeat(1_000) + "@".repeat(3_000),
                "密码" + "@a".repeat(2_000));
    }
}
