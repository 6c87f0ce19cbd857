package com.cgpay.support.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T15:30+08:00[Asia/Shanghai]");

    private static List<String> in(String text) {
        return Entities.find(text, NOW).stream()
                .map(entity -> entity.kind().code() + " " + entity.value().normalised())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "中国香港,HK",
        "香港,HK",
        "HK,HK",
        "hong kong,HK",
        "臺灣,TW",
        "紐西蘭,NZ",
        "新西兰,NZ",
        "沙烏地阿拉伯,SA",
        "Turkey,TR",
        "Türkiye,TR",
        "Georgia,GE",
        "the US,US",
        "USA,US",
        "u.k.,GB",
        "Côte d'Ivoire,CI",
        "Myanmar,MM",
        "Bosnia and Herzegovina,BA",
        "刚果（金）,CD",
        "印度尼西亚,ID",
        "印度,IN"
    })
    void countriesAreKnownByTheirNamesInBothLanguages(String name, String code) {
        assertThat(in("I live in " + name)).containsExactly("country " + code);
    }

    @Test
    void everyTerritoryIsFoundByItsEnglishAndChineseName() {
        Set<String> lost = new TreeSet<>();
        for (String code : Locale.getISOCountries()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE)) {
                String name = Locale.of("", code).getDisplayCountry(language);
                if (!in("from " + name).contains("country " + code)) {
                    lost.add(code + " " + name);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help us",
                "is it ok",
                "CONTACT US NOW PLEASE",
                "turkey sandwich",
                "jordan shoes",
                "chad",
                "in no way",
                "togo",
                "no",
                "马里奥",
                "china mobile 充话费"
            })
    void wordsThatAreCountriesOnlyInCapitalsAreNone(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "匯豐,hsbc",
        "滙豐銀行,hsbc",
        "建行,ccb",
        "中國信託,ctbc",
        "中国银行(香港),bochk",
        "Bank of China (Hong Kong),bochk",
        "ICBC,icbc",
        "美国银行,bofa",
        "Chase,chase",
        "澳門國際銀行,lib",
        "國泰世華,cathay"
    })
    void banksAreKnownByTheirNamesAndAbbreviations(String name, String id) {
        assertThat(in(name + "的卡")).containsExactly("bank " + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"其中行不通", "提交行吗", "chase the payment", "恒生指数", "手工行业", "bank card", "我的银行"})
    void wordsThatContainABanksNameAreNone(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678,+8613812345678",
        "138-1234-5678,+8613812345678",
        "+852 9123 4567,+85291234567",
        "電話91234567,+85291234567",
        "call me on (415) 555-2671,+14155552671",
        "0912345678,+886912345678",
        "whatsapp: 07911 123456,+447911123456",
        "400-820-8820,+864008208820",
        "0044 20 7946 0958,+442079460958",
        "00852 91234567,+85291234567"
    })
    void telephonesAreWrittenAlike(String text, String e164) {
        assertThat(in(text)).containsExactly("phone " + e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"138****5678", "订单12345678901", "12345678", "1234567890123456789", "11111111111"})
    void otherDigitsAreNoTelephone(String text) {
        assertThat(in(text)).noneMatch(entity -> entity.startsWith("phone"));
    }

    @ParameterizedTest
    @CsvSource({
        "订单号：cg2026-1,CG2026-1",
        "Order ID 4482910,4482910",
        "CGP20261124000017,CGP20261124000017",
        "reference no. is ab12cd34,AB12CD34",
        "流水號 20261102,20261102",
        "订单A1234,A1234",
        "my order AB-123,AB-123",
        "AB12345,AB12345"
    })
    void referencesAreFoundByTheWordBeforeOrByTheirShape(String text, String number) {
        assertThat(in(text)).containsExactly("reference " + number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "错误码ERR1000234",
                "error code E100234",
                "iPhone15",
                "order pizza",
                "订单什么时候到",
                "reference letter",
                "case closed",
                "my order 2 weeks",
                "订单2个",
                "MU5678"
            })
    void otherCodesAreNoReference(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "尾号是八八六六的卡,8866",
        "ending in 1234,1234",
        "我的卡是1234,1234",
        "my card is 1234,1234",
        "card number: 1234,1234",
        "招商银行(1234),1234",
        "1234结尾的卡,1234",
        "last four digits are 0071,0071",
        "card *5512,5512",
        "•••• 4321,4321"
    })
    void cardEndingsAreFound(String text, String digits) {
        assertThat(in(text)).contains("last-four " + digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "转了RMB50000没到账",
                "USD12345 yesterday",
                "my card is 5000 over the limit",
                "我的卡是2000的限额",
                "卡是1000以内的"
            })
    void aSumOrALimitIsNoReferenceAndNoCard(String text) {
        assertThat(Entities.find(text, NOW))
                .extracting(Entity::kind)
                .doesNotContain(EntityKind.REFERENCE, EntityKind.LAST_FOUR);
    }
}
