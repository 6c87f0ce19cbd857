package com.cgpay.support.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T15:30+08:00[Asia/Shanghai]");

    private static List<String> in(String text) {
        return Entities.find(text, NOW).stream()
                .filter(entity -> entity.kind() == EntityKind.MONEY)
                .map(entity -> entity.text() + " = " + entity.value().normalised())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "三百块|300 CNY",
                "￥1,234.50|1234.5 CNY",
                "1.2万元|12000 CNY",
                "两千五百块钱|2500 CNY",
                "三块五毛|3.5 CNY",
                "三块五毛二|3.52 CNY",
                "五毛钱|0.5 CNY",
                "8分钱|0.08 CNY",
                "港幣五百蚊|500 HKD",
                "HK$1,000.00|1000 HKD",
                "美金50|50 USD",
                "50美金|50 USD",
                "USD 50|50 USD",
                "50usd|50 USD",
                "$2.5k|2500 USD",
                "fifty dollars|50 USD",
                "€30|30 EUR",
                "30 €|30 EUR",
                "20 quid|20 GBP",
                "50 cents|0.5 USD",
                "RM12.90|12.9 MYR",
                "500块人民币|500 CNY",
                "300元港币|300 HKD",
                "人民币三百元整|300 CNY",
                "２００元|200 CNY",
                "¥0.01|0.01 CNY",
                "一块钱|1 CNY",
                "三百多块|300 CNY",
                "NT$ 99|99 TWD",
                "10万日元|100000 JPY",
                "two and a half|",
                "1,000,000 won|1000000 KRW"
            })
    void anAmountWithItsCurrencyIsMoney(String written, String value) {
        String amount = written.replace("元整", "元");
        assertThat(in("x " + written + " y")).isEqualTo(value == null ? List.of() : List.of(amount + " = " + value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "转了300",
                "付300给他",
                "余额只有300",
                "充值300没到",
                "paid 300 to him",
                "my balance is 300",
                "charged me 300",
                "paid 300 two days ago",
                "my payment of 300 failed this morning",
                "sent 300 about 3 hours ago"
            })
    void aNumberIsMoneyWhereTheSentenceShowsIt(String written) {
        assertThat(in(written)).containsExactly("300 = 300");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "转了3次",
                "付了两笔",
                "提现要24小时",
                "充值失败1001",
                "扣款提示502",
                "转账99%成功",
                "付款版本3.2",
                "我们一块付",
                "砍一刀",
                "十分着急",
                "万一",
                "一下",
                "几百块",
                "几十元",
                "转了一半",
                "收到3条短信",
                "拨打95588",
                "paid 3 times",
                "sent 2 emails",
                "error 500",
                "charged twice",
                "paid in 3 days",
                "received 6 digits",
                "I won 500",
                "iOS 18",
                "step 2",
                "level 1 account",
                "Galaxy S21",
                "paid 50%",
                "转账1-2天"
            })
    void otherNumbersAreNoMoney(String written) {
        assertThat(in(written)).isEmpty();
    }

    @Test
    void aSumInASentenceAboutMoneyIsMoneyEvenFarBehind() {
        assertThat(in("余额显示不对，应该是1,280.50")).containsExactly("1,280.50 = 1280.5");
        assertThat(in("they charged my card yesterday, 12.50, for nothing")).containsExactly("12.50 = 12.5");
    }

    @Test
    void theDollarAndTheYuanOfATraditionalTextMayBeSeveralCountries() {
        assertThat(in("刷卡300元說沒收到")).containsExactly("300元 = 300");
        assertThat(in("刷卡300元说没收到")).containsExactly("300元 = 300 CNY");
        assertThat(in("轉帳$300失敗")).containsExactly("$300 = 300");
    }
}
