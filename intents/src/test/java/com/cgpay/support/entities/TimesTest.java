package com.cgpay.support.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZonedDateTime TUESDAY = ZonedDateTime.parse("2026-11-24T15:30+08:00[Asia/Shanghai]");

    private static List<String> in(String text, ZonedDateTime now) {
        return Entities.find(text, now).stream()
                .filter(entity -> entity.kind() == EntityKind.TIME)
                .map(entity -> entity.value().normalised())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "昨天,2026-11-23",
        "大后天,2026-11-27",
        "上上周五,2026-11-13",
        "下周一,2026-11-30",
        "星期天,2026-11-22",
        "礼拜二,2026-11-24",
        "3号,2026-11-03",
        "30号,2026-10-30",
        "上个月3号,2026-10-03",
        "12月3日,2025-12-03",
        "去年2月,2025-02",
        "十一月二十号,2026-11-20",
        "二零二五年一月一日,2025-01-01",
        "2024年2月29日,2024-02-29",
        "2月29号,2024-02-29",
        "半年前,2026-05",
        "三周前,2026-11-02/2026-11-09",
        "上周末,2026-11-21/2026-11-23",
        "这个星期,2026-11-23/2026-11-30",
        "近7天,2026-11-17/2026-11-25",
        "2026/11/02,2026-11-02",
        "02.11.2026,2026-11-02",
        "11/25/2025,2025-11-25",
        "20261102,2026-11-02",
        "three weeks ago,2026-11-02/2026-11-09",
        "on Friday,2026-11-20",
        "next Monday,2026-11-30",
        "last November,2026-11",
        "2 Nov 2025,2025-11-02",
        "Nov. 2nd,2026-11-02",
        "a couple of days ago,2026-11-22",
        "on the 30th,2026-10-30",
        "last 7 days,2026-11-17/2026-11-25",
        "两三天前,2026-11-21/2026-11-23",
        "3-5天前,2026-11-19/2026-11-22",
        "一两个月前,2026-09-01/2026-11-01",
        "前几天,2026-11-17/2026-11-23",
        "好几天前,2026-11-17/2026-11-23",
        "前些天,2026-11-17/2026-11-23",
        "a few days ago,2026-11-17/2026-11-23",
        "the other day,2026-11-17/2026-11-23",
        "two or three weeks back,2026-11-02/2026-11-16",
        "2-3 days ago,2026-11-21/2026-11-23"
    })
    void datesAreToldFromTheMessagesDay(String written, String value) {
        assertThat(in(written, TUESDAY)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "11/20,2026-11-20",
        "20/11,2026-11-20",
        "paid on 11/2,2026-11-02",
        "paid on 2/11,2026-11-02",
        "it was since 3-11,2026-11-03",
        "我11/20付的,2026-11-20",
        "2/11付的,2026-02-11",
        "11-20下午付的,2026-11-20T12/2026-11-20T18",
        "11/20 3pm,2026-11-20T15",
        "11/2 at 9am,2026-11-02T09"
    })
    void aDayWithoutItsYearIsTheLatestThatItsDigitsCanMean(String written, String value) {
        assertThat(in(written, TUESDAY)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "11-20,2026-11-20",
        "20-11,2026-11-20",
        "11.20,2026-11-20",
        "20.11,2026-11-20",
        "11/2,2026-11-02",
        "I think 20.11.,2026-11-20",
        "大概是11.20吧,2026-11-20",
        "11.20号,2026-11-20",
        "11-20 3pm,2026-11-20T15",
        "周五到周一,2026-11-20/2026-11-24"
    })
    void whoWasAskedForADayMayWriteItAnyhow(String answer, String value) {
        assertThat(answers(answer)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24/7", "3-5 days", "10-20天", "3.50元", "1.2.3", "13.13", "0/5", "1/2/3", "¥11.20"})
    void whatIsNoDayIsNoneInAnAnswerEither(String answer) {
        assertThat(answers(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-3点", "3-4点", "5-6 pm", "5-6pm"})
    void hoursAreNoDays(String answer) {
        assertThat(answers(answer)).allMatch(value -> value.startsWith("2026-11-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp. 12/28", "valid till 12/27", "card 08/27", "卡 08/27"})
    void theLastMonthOfACardIsNoDay(String text) {
        assertThat(in(text, TUESDAY)).isEmpty();
    }

    private static List<String> answers(String text) {
        return Entities.findAnsweringWhen(text, TUESDAY).stream()
                .filter(entity -> entity.kind() == EntityKind.TIME)
                .map(entity -> entity.value().normalised())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "上周一到周三,2026-11-16/2026-11-19",
        "11月1日到5日,2026-11-01/2026-11-06",
        "11月28日至12月2号,2025-11-28/2025-12-03",
        "1号到5号,2026-11-01/2026-11-06",
        "30号到2号,2026-10-30/2026-11-03",
        "11-20号,2026-11-11/2026-11-21",
        "3到5号,2026-11-03/2026-11-06",
        "前天到昨天,2026-11-22/2026-11-24",
        "between Monday and Wednesday,2026-11-16/2026-11-19",
        "last Thursday to Friday,2026-11-19/2026-11-21",
        "Nov 1-5,2026-11-01/2026-11-06",
        "from 1 Nov to 5 Nov,2026-11-01/2026-11-06"
    })
    void twoDaysWithToBetweenThemAreOneStretch(String written, String value) {
        assertThat(in(written, TUESDAY)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "昨天3点到5点,2026-11-23T15/2026-11-23T17",
        "昨天下午三点至五点,2026-11-23T15/2026-11-23T17",
        "昨天下午2-4点,2026-11-23T14/2026-11-23T16",
        "昨晚8点到10点,2026-11-23T20/2026-11-23T22",
        "昨晚11点到1点,2026-11-23T23/2026-11-24T01",
        "凌晨1点到3点,2026-11-24T01/2026-11-24T03",
        "昨天9:30-17:00,2026-11-23T09:30/2026-11-23T17",
        "昨天上午10点到晚上8点,2026-11-23T10/2026-11-23T20",
        "yesterday from 3 to 5 pm,2026-11-23T15/2026-11-23T17",
        "yesterday between 11am and 1pm,2026-11-23T11/2026-11-23T13"
    })
    void twoTimesOfDayWithToBetweenThemAreOneStretch(String written, String value) {
        assertThat(in(written, TUESDAY)).containsExactly(value);
    }

    @ParameterizedTest
    @CsvSource({
        "转了20到晚上11点还没到账,2026-11-24T23",
        "转了12到下午3点还没到,2026-11-24T15",
        "I bought 2 and 3pm it failed,2026-11-24T15"
    })
    void aSumBeforeATimeIsNoHour(String written, String value) {
        assertThat(in(written, TUESDAY)).containsExactly(value);
    }

    @Test
    void aSumBeforeADayIsNoDay() {
        assertThat(in("转了20到5号还没到账", TUESDAY)).containsExactly("2026-11-05");
    }

    @Test
    void twoTimesWithAndBetweenThemAreTwo() {
        assertThat(in("I was charged at 3pm and 5pm", TUESDAY)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "昨天下午三点半,2026-11-23T15:30", "昨晚十二点,2026-11-24T00", "昨晚一点,2026-11-24T01", "昨天中午一点,2026-11-23T13",
        "凌晨12点,2026-11-24T00", "早上八点一刻,2026-11-24T08:15", "下午3点05分,2026-11-24T15:05", "前天23:59,2026-11-22T23:59",
        "昨天三点,2026-11-23T15", "下昼四點,2026-11-24T16", "yesterday at 5,2026-11-23T05", "noon yesterday,2026-11-23T12",
        "12am on Friday,2026-11-20T00", "12 pm today,2026-11-24T12", "Friday evening at 8,2026-11-20T20",
                "5:07 p.m. yesterday,2026-11-23T17:07",
        "2026-11-02T09:30:15,2026-11-02T09:30", "三个半小时前,2026-11-24T12:00", "an hour ago,2026-11-24T14"
    })
    void timesOfDayJoinTheirDate(String written, String value) {
        assertThat(in(written, TUESDAY)).containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13月45日",
                "二二天前",
                "前几名",
                "前几次都行",
                "few people",
                "0天前",
                "2026-02-30",
                "25:70",
                "三点建议",
                "一点问题",
                "有点慢",
                "每天早上",
                "每月5号",
                "三天没到",
                "3天内",
                "3号线",
                "24/7",
                "早上好",
                "the 3rd time",
                "I may pay",
                "sat down",
                "for 3 days",
                "every Monday",
                "二维码",
                "1小时到账",
                "第3天",
                "5 of 7",
                "1/2",
                "a 50/50 chance",
                "7/24小时",
                "page 3/15",
                "exp 11/28",
                "有效期11/28",
                "3.15",
                "10-20",
                "3-5日内",
                "score 8/15",
                "20/30 people"
            })
    void otherWordsAreNoTimes(String written) {
        assertThat(in(written, TUESDAY)).isEmpty();
    }

    @Test
    void theDayIsTheCustomersOwn() {
        ZonedDateTime sameMoment = ZonedDateTime.parse("2026-11-24T23:30-08:00[America/Los_Angeles]");
        assertThat(in("today", sameMoment)).containsExactly("2026-11-24");
        assertThat(in("today", sameMoment.withZoneSameInstant(TUESDAY.getZone())))
                .containsExactly("2026-11-25");
    }

    @Test
    void anHourThatTheClocksLeaveOutIsNoFailure() {
        ZonedDateTime now = ZonedDateTime.parse("2026-03-29T12:00+01:00[Europe/London]");
        assertThat(in("at 1am today", now)).containsExactly("2026-03-29T02");
        assertThat(in("today at 1:30", now)).containsExactly("2026-03-29T02:30");
    }

    @Test
    void aDayOfChangingClocksIsAsLongAsItIs() {
        ZonedDateTime now = ZonedDateTime.parse("2026-10-26T12:00Z[Europe/London]");
        assertThat(Entities.find("yesterday", now)).singleElement().satisfies(entity -> {
            TimeRange range = ((EntityValue.Time) entity.value()).range();
            assertThat(Duration.between(range.from(), range.to())).hasHours(25);
            assertThat(range.granularity()).isEqualTo(Granularity.DAY);
        });
    }
}
