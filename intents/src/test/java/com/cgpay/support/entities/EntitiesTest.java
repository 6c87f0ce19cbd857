package com.cgpay.support.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntitiesTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-24T15:30+08:00[Asia/Shanghai]");

    /** Words that meet one another in ways that no sentence foresees, and hostile characters. */
    private static final List<String> PARTS = List.of(
            "昨天",
            "下午",
            "三点",
            "半",
            "转了",
            "300",
            "块",
            "五",
            "￥",
            "1,234.50",
            "万",
            "十",
            "尾号",
            "1234",
            "订单号",
            "CG2026110200",
            "$",
            "50",
            "dollars",
            "last",
            "Friday",
            "at",
            "5pm",
            "2026-11-02",
            "/",
            "-",
            ".",
            ",",
            "，",
            "138",
            "00000000",
            "+86",
            "@",
            "a@b.co",
            "汇丰",
            "匯豐",
            "HK",
            "US",
            "May",
            "3",
            "月",
            "号",
            "****",
            "•",
            " ",
            "\n",
            "\u200B",
            "\u202E",
            "\uD83D",
            "\uDE00",
            "👩‍👩‍👧",
            "İ",
            "ﬁ",
            "①",
            "٣",
            "Ａ",
            "５",
            "\u0301",
            "hundred",
            "and",
            "two",
            "ago",
            "天前",
            "ending in",
            "(",
            ")");

    @Test
    void entitiesLieInTheTextAndNeverOverlap() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 20_000; i++) {
            String text = anyText(random);
            int end = 0;
            for (Entity entity : Entities.find(text, NOW)) {
                assertThat(entity.start()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(entity.text()).as(text).isEqualTo(text.substring(entity.start(), entity.end()));
                end = entity.end();
            }
        }
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(14); length > 0; length--) {
            if (random.nextInt(6) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
        }
        return text.toString();
    }

    /** The bound is far above what reading takes and far below what a pattern takes that tries every way. */
    @Timeout(30)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "一",
                "十",
                "1,",
                "a",
                "a.",
                "a@",
                "+1 ",
                "*",
                "(1)",
                "3点",
                "january ",
                "转了",
                "paid me ",
                "电话1 ",
                "\uD83D",
                "\uDC4D",
                "\u202E",
                "👍"
            })
    void whatRepeatsThousandsOfTimesIsReadWithoutHarm(String part) {
        String text = part.repeat(10_000 / part.length());
        assertThat(Entities.find(text, NOW))
                .allSatisfy(entity -> assertThat(entity.end()).isLessThanOrEqualTo(text.length()));
    }

    @Test
    void theSameTextIsReadAlikeOnAllThreads() {
        String text = "我昨天下午三点转了三百块，尾号1234";
        List<Entity> once = Entities.find(text, NOW);
        assertThat(IntStream.range(0, 2_000).parallel().mapToObj(_ -> Entities.find(text, NOW)))
                .allMatch(once::equals);
    }

    @Test
    void anEmptyTextNamesNothing() {
        assertThat(Entities.find("", NOW)).isEmpty();
    }

    @Test
    void placesAreThoseInTheOriginalWhateverStandsBefore() {
        String text = "👩‍👩‍👧\u202E轉咗ＨＫ＄５００";
        assertThat(Entities.find(text, NOW)).singleElement().satisfies(entity -> {
            assertThat(entity.text()).isEqualTo("ＨＫ＄５００");
            assertThat(entity.value().normalised()).isEqualTo("500 HKD");
        });
    }

    @Test
    void theLongestReadingCounts() {
        assertThat(values("转账300美元到美国银行")).containsExactly("300 USD", "bofa");
        assertThat(values("中国银行")).containsExactly("boc");
    }

    @Test
    void ofEquallyLongReadingsTheEarlierKindCounts() {
        assertThat(Entities.find("订单号13812345678", NOW)).singleElement().returns(EntityKind.REFERENCE, Entity::kind);
        assertThat(Entities.find("手机号13812345678", NOW)).singleElement().returns(EntityKind.PHONE, Entity::kind);
    }

    @Test
    void whatWasMaskedBeforeIsNoAmountAndNoPhone() {
        assertThat(values("卡号 •••• 4321 转到 6222****8890，电话138****5678，密码••••")).containsExactly("4321", "8890");
    }

    private static List<String> values(String text) {
        return Entities.find(text, NOW).stream()
                .map(entity -> entity.value().normalised())
                .toList();
    }
}
