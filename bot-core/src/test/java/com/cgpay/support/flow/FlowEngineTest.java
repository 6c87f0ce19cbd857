package com.cgpay.support.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.conversation.Conversation;
import com.cgpay.support.conversation.Event;
import com.cgpay.support.conversation.Event.HandoffReason;
import com.cgpay.support.conversation.Recorded;
import com.cgpay.support.conversation.RunningFlow;
import com.cgpay.support.conversation.SlotValue;
import com.cgpay.support.training.Brand;
import com.cgpay.support.training.TrainingData;
import com.cgpay.support.training.flow.Flow;
import com.cgpay.support.training.flow.FlowReader;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one message does to one flow; the shipped flow for debited payments stands for all. */
class FlowEngineTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final TrainingData DATA = TrainingData.bundled();

    private final FlowEngine engine = new FlowEngine(Flows.of(DATA));

    private static Said said(String text, Instant at) {
        return new Said(text, at.atZone(ZONE));
    }

    private Move start(String text) {
        return start("debited-not-received", text);
    }

    private Move start(String flow, String text) {
        return stranger(engine.start(
                engine.flows().find(flow).orElseThrow(), "", List.of(said(text, NOW)), Optional.empty(), NOW));
    }

    /** Nobody has vouched for this customer. */
    private Move stranger(Move move) {
        Move next = move;
        while (next.next() instanceof Move.LooksUp wanted) {
            next = engine.resume(next, wanted.step(), new Lookups.Result.Unidentified());
        }
        return next;
    }

    private Move hear(Move before, String text) {
        Said words = said(text, before.state().at().plusSeconds(20));
        return stranger(engine.steer(before.state(), words)
                .or(() -> engine.hear(before.state(), words))
                .orElseGet(() -> engine.missed(before.state(), words, List.of(), false)));
    }

    private static Map<String, String> known(Move move) {
        Map<String, String> values = new TreeMap<>();
        move.state().slots().forEach((name, value) -> values.put(name, value.value()));
        return values;
    }

    @Test
    void fillsWhatWasSaidAlreadyAndAsksForTheRest() {
        Move move = start("昨天下午三点转了300到建行，到现在没到账");
        assertThat(known(move))
                .containsEntry("time", "2026-11-24T15")
                .containsEntry("amount", "300")
                .containsEntry("bank", "ccb");
        assertThat(move.state().step()).isEqualTo("shown");
    }

    @ParameterizedTest
    @CsvSource({
        "不对，是500, 500",
        "'no, it was 500', 500",
        "其实是三百五, 350",
        "改成 1200, 1200",
        "'actually $80', 80 USD",
        "不是300块，是500块, 500 CNY",
        "my card is 5678 and 500, 500",
        "卡是5678，金额500, 500",
        "'not 300 yuan, 500 yuan', 500 CNY"
    })
    void takesACorrectionOfWhatWasToldBefore(String correction, String amount) {
        Move move = hear(start("昨天转了300没到账"), correction);
        assertThat(known(move)).containsEntry("amount", amount).containsEntry("time", "2026-11-24");
        assertThat(move.lines().getFirst()).isInstanceOfSatisfying(Line.Own.class, line -> {
            assertThat(line.kind()).isEqualTo(Line.Kind.CORRECTED);
            assertThat(line.named()).containsExactly("amount");
        });
        assertThat(move.state().step()).isEqualTo("shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不对，是2000，上星期的",
                "不对，是上星期的，2000",
                "no, it was 2000 and last week",
                "no, it was last week, 2000",
                "其实是上周的，金额2000",
                "不对，2000，2026年11月16日到22日",
                "不对，是上周的2000",
                "上周 2000"
            })
    void twoCorrectionsInOneMessageAreBothTaken(String correction) {
        Move move = hear(start("昨天转了300没到账"), correction);
        assertThat(known(move)).containsEntry("amount", "2000").containsEntry("time", "2026-11-16/2026-11-23");
        assertThat(move.state().step()).isEqualTo("shown");
    }

    @ParameterizedTest
    @CsvSource({"'昨天，268', 268", "yesterday 45.50, 45.5", "'1200, yesterday', 1200", "昨天的一万二, 12000"})
    void aSumThatStandsBesideADayIsNotAskedForAgain(String answer, String amount) {
        Move move = hear(start("钱没到账"), answer);
        assertThat(known(move)).containsEntry("amount", amount).containsEntry("time", "2026-11-24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天 3", "昨天那笔，退2次", "昨天 -50", "昨天尾号1234", "was it yesterday or 2000 days ago?"})
    void anotherNumberBesideADayIsNoSum(String answer) {
        assertThat(known(hear(start("钱没到账"), answer))).doesNotContainKey("amount");
    }

    @Test
    void whatIsTakenBackAtOnceIsNotKept() {
        assertThat(known(hear(start("昨天转了300没到账"), "尾号5678，不对，是6789"))).containsEntry("card", "6789");
        assertThat(known(hear(start("钱没到账"), "昨天，不对，前天"))).containsEntry("time", "2026-11-23");
    }

    @Test
    void aCorrectedSumKeepsItsCurrency() {
        assertThat(known(hear(start("昨天转了300美元没到账"), "不对，是500"))).containsEntry("amount", "500 USD");
    }

    @ParameterizedTest
    @CsvSource({
        "没换过, no",
        "换过了, yes",
        "I have not changed it, no",
        "上周换过, yes",
    })
    void whatIsDeniedDoesNotMeanYes(String answer, String value) {
        Move asked = hear(start("security-check", "安全检查"), "启用了");
        assertThat(asked.state().step()).isEqualTo("password");
        assertThat(known(hear(asked, answer))).containsEntry("password", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢", "好的，谢谢", "no thanks", "that's all", "没有了", "thank you"})
    void whoThanksWantsNothingMore(String words) {
        Move move = hear(hear(start("international-payment", "国际支付"), "日本"), words);
        assertThat(move.next()).isEqualTo(new Move.Nothing());
    }

    @ParameterizedTest
    @CsvSource({
        "please call 13900139000 about my refund, +8613900139000",
        "请打13900139000，关于我的退款, +8613900139000",
        "骗子用13900139000打给我, +8613800138000"
    })
    void anotherNumberToCallReplacesTheFirst(String words, String contact) {
        Move asked = hear(start("callback", "请给我回电话"), "13800138000");
        Move move = hear(asked, words);
        assertThat(known(move)).containsEntry("contact", contact).containsKey("about");
        assertThat(move.next()).isInstanceOf(Move.HandsOver.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13900139000", "写错了，改打13900139000"})
    void aNumberIsNotWhatACallIsAbout(String number) {
        Move move = hear(hear(start("callback", "请给我回电话"), "13800138000"), number);
        assertThat(known(move)).containsEntry("contact", "+8613900139000").doesNotContainKey("about");
        assertThat(move.state().step()).isEqualTo("about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1234", "B-12", "88123"})
    void aShortNumberAnswersTheQuestionForOne(String number) {
        Move asked = hear(start("refund-request", "昨天300"), number);
        assertThat(known(asked)).containsEntry("reference", number);
    }

    @Test
    void aShortNumberIsNoReferenceWhereASumIsCorrected() {
        Move asked = hear(hear(start("refund-request", "昨天300"), "A1234"), "坏了");
        assertThat(known(hear(asked, "不对，是500"))).containsEntry("amount", "500").containsEntry("reference", "A1234");
    }

    @ParameterizedTest
    @CsvSource({
        "你们支持比特币吗, true",
        "whats your daily limit, true",
        "so who has my money then, true",
        "可以帮我查一下吗, false",
        "我的退款, false",
        "somewhat late, false"
    })
    void aQuestionNeedsNoMark(String words, boolean question) {
        assertThat(said(words, NOW).isQuestion()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({
        "一万二, true",
        "'昨天下午三点，300块', true",
        "5678, true",
        "转给他一万二, false",
        "救命, false",
        "。。。, false",
        "'', false"
    })
    void valuesTellNoStory(String words, boolean justValues) {
        assertThat(said(words, NOW).isJustValues()).isEqualTo(justValues);
    }

    @ParameterizedTest
    @CsvSource({
        "请打13900139000说一下退款, true",
        "打给我13900139000, true",
        "please call me at +44 20 7946 0958 about my refund, true",
        "打4008208820打不通, false",
        "拨打400-820-8820一直占线, false",
        "发13900139000收不到验证码, false",
        "收到短信，请联系13900139000退款, false",
        "骗子让我直接打13900139000, false",
        "I tried to call +44 20 7946 0958 but nobody answered, false",
        "I was told to call +44 20 7946 0958 to unlock my account, false",
        "want to use +14155552671 to register, false"
    })
    void onlyTheCustomersOwnNumberIsToBeCalled(String words, boolean own) {
        assertThat(engine.openings()
                        .startedByAddress("request-callback", said(words, NOW))
                        .isPresent())
                .isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({"今天天气真好, false", "iPhone15要5000块, false", "我上周三买的，268元, true", "268元, true", "昨天的多少钱？, false"})
    void anOfferIsTakenUpByTwoFactsOrByOneAlone(String words, boolean takenUp) {
        assertThat(engine.openings().takenUp("refund-process", said(words, NOW)).isPresent())
                .isEqualTo(takenUp);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尾号5678，金额不对，是1200",
                "尾号5678，不对，金额是1200",
                "card ending 5678, wrong amount, it was 1200",
                "尾号5678，说错了金额，是1200元"
            })
    void aCorrectionOfOneThingLeavesWhatIsToldBeside(String words) {
        assertThat(known(hear(start("昨天转了300没到账"), words))).containsEntry("card", "5678");
    }

    @Test
    void anHourAYearOrALongNumberBesideADayIsNoSum() {
        Move asked = start("钱没到");
        for (String words : List.of("yesterday 11", "昨天，2026", "昨天 88123")) {
            assertThat(known(hear(asked, words))).as(words).doesNotContainKey("amount");
        }
    }

    @ParameterizedTest
    @CsvSource({"没换过, no", "换过了, yes", "不记得有没有换过, ''", "最近有没有换过密码我不确定, ''"})
    void whoDoesNotKnowWhetherItIsSoHasChosenNothing(String words, String chosen) {
        Move asked = hear(start("security-check", "安全检查"), "启用了");
        assertThat(asked.state().step()).isEqualTo("password");
        assertThat(known(hear(asked, words)).getOrDefault("password", "")).isEqualTo(chosen);
    }

    @Test
    void aCorrectionMayAnswerTheOpenQuestionInTheSameBreath() {
        Move move = hear(start("昨天转的钱没到账"), "不对，是前天的，2000");
        assertThat(known(move)).containsEntry("amount", "2000").containsEntry("time", "2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-50", "负50", "minus 50", "−50元", "三白", "3白", "是-50"})
    void aSumThatIsNotSureIsAskedForAgain(String answer) {
        Move asked = start("昨天转的钱没到账");
        assertThat(asked.state().step()).isEqualTo("amount");
        Move move = hear(asked, answer);
        assertThat(move.state().step()).isEqualTo("amount");
        assertThat(known(move)).doesNotContainKey("amount");
    }

    @ParameterizedTest
    @CsvSource({
        "三百, 300",
        "大概三百吧, 300",
        "三千五左右, 3500",
        "叁佰, 300",
        "五十, 50",
        "十块, 10 CNY",
        "300左右, 300",
        "fifty, 50",
        "'1,200', 1200"
    })
    void aSumInWordsIsTaken(String answer, String amount) {
        assertThat(known(hear(start("昨天转的钱没到账"), answer))).containsEntry("amount", amount);
    }

    @ParameterizedTest
    @CsvSource({
        "周一到周三, 2026-11-23/2026-11-26",
        "周一至三, 2026-11-23/2026-11-26",
        "11/20, 2026-11-20",
        "20/11, 2026-11-20",
        "11-20, 2026-11-20",
        "11.20, 2026-11-20",
        "11.20下午三点, 2026-11-20T15",
        "11-20 3pm, 2026-11-20T15",
        "it was on 20.11., 2026-11-20",
        "三天了, 2026-11-22",
        "已经两天了, 2026-11-23",
        "for 3 days now, 2026-11-22",
        "上周一到周三, 2026-11-16/2026-11-19"
    })
    void daysAnswerTheQuestionForATimeAsPeopleAnswerIt(String answer, String time) {
        Move asked = start("钱没到账");
        assertThat(asked.state().step()).isEqualTo("time");
        Move move = hear(asked, answer);
        assertThat(known(move)).containsEntry("time", time).doesNotContainKey("amount");
        assertThat(move.state().step()).isEqualTo("amount");
    }

    /** Here it is four in the afternoon; elsewhere the evening of the same day may be over. */
    @ParameterizedTest
    @CsvSource({"today at 8 pm, 2026-11-25T20", "今天晚上八点, 2026-11-25T20", "今早九点, 2026-11-25T09"})
    void anHourOfTodayIsBelievedOfWhoMayBeElsewhere(String answer, String time) {
        assertThat(known(hear(start("钱没到账"), answer))).containsEntry("time", time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow at 8 pm", "明天下午三点"})
    void nobodyHasPaidTomorrow(String answer) {
        assertThat(known(hear(start("钱没到账"), answer))).doesNotContainKey("time");
    }

    @Test
    void howItStandsIsTakenBeforeItIsAskedFor() {
        Move told = hear(start("同一笔订单扣了两次"), "都显示成功");
        assertThat(told.state().step()).isEqualTo("time");
        assertThat(known(told)).containsEntry("shown", "twice");
    }

    @ParameterizedTest
    @CsvSource({
        "H462SX3, true",
        "following up on case H462SX3, true",
        "我的受理编号是h6f97p4有消息吗, true",
        "HANDBAG, false",
        "订单H1024567, false",
        "CG100003, false"
    })
    void whoQuotesACaseComesBackToIt(String words, boolean quoted) {
        assertThat(engine.openings()
                        .startedByCaseNumber("case-status", Optional.empty(), said(words, NOW))
                        .isPresent())
                .isEqualTo(quoted);
    }

    @Test
    void aNumberThatWasAskedForIsNoCase() {
        Move asked = hear(hear(start("refund-request", "退款"), "昨天"), "300");
        assertThat(asked.state().step()).isEqualTo("reference");
        assertThat(engine.openings()
                        .startedByCaseNumber("case-status", Optional.of(asked.state()), said("H462SX3", NOW)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天的300没到账", "昨天的300还没收到", "yesterday's 300 has not arrived"})
    void whatAComplaintOfMissingMoneyNamesIsNotAskedFor(String text) {
        assertThat(known(start(text))).containsEntry("time", "2026-11-24").containsEntry("amount", "300");
    }

    @ParameterizedTest
    @CsvSource({"不是建行，是工行, bank, icbc", "不是昨天，是前天, time, 2026-11-23"})
    void whatIsDeniedIsNotTakenForTheCorrection(String correction, String slot, String value) {
        Move move = hear(start("昨天转了300到建行没到账"), correction);
        assertThat(known(move)).containsEntry(slot, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "处理中，他今天就要用钱",
                "失败 今天才发现的",
                "都三日啦,今日已經係第四日",
                "今天都还没到",
                "processing, he needs it TODAY can you at least give me some proof that i paid",
                "i need it back today, this is my grocery money",
                "today is wednesday and it still says processing",
                "rent is due today",
                "我昨天打电话问过你们了",
                "i called you yesterday"
            })
    void aDayThatIsNamedForAnotherReasonDoesNotChangeWhenItWas(String words) {
        Move move = hear(start("上周五转了300没到账"), words);
        assertThat(known(move)).containsEntry("time", "2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({
        "不是今天付的 是上周四, 2026-11-19",
        "'唔係今日過嘅,係上星期四過嘅', 2026-11-19",
        "'no, not today, it was last Thursday', 2026-11-19",
        "no the payment was Thursday, 2026-11-19",
        "我是上周四付的, 2026-11-19",
        "i paid last Thursday, 2026-11-19",
        "不是今天付的 是上周五, 2026-11-20"
    })
    void whoTellsWhenItWasIsBelieved(String words, String time) {
        Move move = hear(start("上周五转了300没到账"), words);
        assertThat(known(move)).containsEntry("time", time);
    }

    @ParameterizedTest
    @CsvSource({
        "I found out today. Paid on the 19th, 2026-11-19",
        "账单今天出的 钱是11月20号扣的, 2026-11-20",
        "'I discovered it only yesterday, the payment was on the 21st', 2026-11-21",
        "'今日先發現,係上個禮拜五嘅事', 2026-11-20",
        "I paid yesterday and it still has not arrived, 2026-11-24",
        "昨天就给了商家, 2026-11-24",
        "还没收到昨天的款, 2026-11-24"
    })
    void whenSomethingWasOnlyNoticedIsNotWhenItWas(String answer, String time) {
        assertThat(known(hear(start("钱没到账"), answer))).containsEntry("time", time);
    }

    @ParameterizedTest
    @CsvSource({
        "好像没扣 不太确定, unsure",
        "yes they took 129 euros from my card, yes",
        "不清楚有没有扣, unsure",
        "不知道扣没扣, unsure",
        "我看不到扣款记录, unsure",
        "not sure if it was charged, unsure",
        "没有扣, no",
        "刷了880元, yes",
        "银行短信说支出128元, yes",
        "the money has left my account, yes"
    })
    void whoCannotTellWhetherMoneyWasTakenHasNotDenied(String words, String taken) {
        assertThat(known(hear(start("payment-failed", "付款失败了"), words))).containsEntry("taken", taken);
    }

    @ParameterizedTest
    @CsvSource({
        "'like 20 minutes ago. oh sorry it was 65 not 60', 65",
        "it was 4.80 both times, 4.8",
        "本来要转500变5000, 5000",
        "'I meant to send 50 but sent 500', 500"
    })
    void aSumAmongOtherWordsIsRead(String words, String amount) {
        assertThat(known(hear(start("昨天的钱没到账"), words))).containsEntry("amount", amount);
    }

    @Test
    void aNumberThatIsTakenBackAtOnceIsNotTheCard() {
        Move asked = hear(start("昨天转了300没到账"), "看不到这笔");
        assertThat(known(hear(asked, "4471. sorry no 4417"))).containsEntry("card", "4417");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不知道", "i dont know"})
    void whoDoesNotKnowWhatHasToBeKnownIsOfferedWaysOutThenAPerson(String words) {
        Move offered = hear(start("昨天转的钱没到账"), words);
        assertThat(offered.next()).isEqualTo(new Move.Waits(List.of(), false, true));
        assertThat(hear(offered, words).next()).isInstanceOf(Move.HandsOver.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"记不清了", "no idea"})
    void whoDoesNotKnowWhenIsAskedForTheSum(String words) {
        Move asked = hear(start("钱没到账"), words);
        assertThat(asked.state().step()).isEqualTo("amount");
    }

    @ParameterizedTest
    @CsvSource({
        "前几天, 2026-11-18/2026-11-24",
        "好几天了, 2026-11-18/2026-11-24",
        "有两三天了, 2026-11-22/2026-11-24",
        "a few days now, 2026-11-18/2026-11-24",
        "two or three days, 2026-11-22/2026-11-24"
    })
    void whoTellsRoughlyWhenHasToldWhen(String words, String time) {
        assertThat(known(hear(start("钱没到账"), words))).containsEntry("time", time);
    }

    @ParameterizedTest
    @CsvSource({"请给我回电话，13800138000, +8613800138000", "call me at me@example.com, me@example.com"})
    void aNumberOrAnAddressDoesForACallBack(String text, String contact) {
        Move move = start("callback", text);
        assertThat(known(move)).containsEntry("contact", contact);
        assertThat(move.state().step()).isEqualTo("about");
    }

    @Test
    void aReferenceToldLaterIsLookedUpInsteadOfAskingOn() {
        Flow flow = engine.flows().find("transaction-status").orElseThrow();
        Move begun = engine.start(flow, "", List.of(said("查一下", NOW)), Optional.empty(), NOW);
        Move asked = engine.resume(begun, ((Move.LooksUp) begun.next()).step(), new Lookups.Result.None());
        assertThat(asked.state().step()).isEqualTo("time");
        Move told = engine.hear(asked.state(), said("交易编号CG100003", NOW)).orElseThrow();
        assertThat(told.next())
                .isInstanceOfSatisfying(
                        Move.LooksUp.class,
                        wanted -> assertThat(wanted.criteria())
                                .containsExactly(Map.entry(SlotType.REFERENCE, "CG100003")));
    }

    @ParameterizedTest
    @CsvSource({"查一下昨天的交易, true", "check transaction number CG100003, true", "怎么查交易, false"})
    void whoNamesACaseOfTheirOwnIsGuidedAtOnce(String text, boolean guided) {
        assertThat(engine.openings()
                        .startedBy("transaction-status", said(text, NOW))
                        .isPresent())
                .isEqualTo(guided);
    }

    @ParameterizedTest
    @CsvSource({"why do you need that?, true", "why would you want to know, true", "why do you take a commission, false"
    })
    void whyAsksAboutTheQuestionAndNotAboutAnythingElse(String words, boolean aboutTheQuestion) {
        Move move = hear(start("钱没到账"), words);
        assertThat(move.lines().getFirst() instanceof Line.Words).isEqualTo(aboutTheQuestion);
        assertThat(move.state().step()).isEqualTo("time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6123 4567", "02079460958", "61234567"})
    void aNumberAsItIsDialledAtHomeAnswersTheQuestionForOne(String number) {
        Move move = hear(start("callback", "请给我回电话"), number);
        assertThat(known(move)).containsKey("contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "123456789012345", "2026-11-20"})
    void otherDigitsAreNoNumberToCall(String digits) {
        Move move = hear(start("callback", "请给我回电话"), digits);
        assertThat(known(move)).doesNotContainKey("contact");
    }

    @Test
    void askingWhereWeAreChangesNothing() {
        Move move = hear(start("昨天转的钱没到账"), "刚才说到哪了");
        assertThat(known(move)).containsEntry("time", "2026-11-24");
        assertThat(move.state().step()).isEqualTo("amount");
    }

    @Test
    void aCodeOfDigitsAnswersTheQuestionForACode() {
        Move move = hear(start("merchant-integration", "接口报错"), "错误码40001");
        assertThat(known(move)).containsEntry("code", "40001");
        assertThat(move.state().step()).isEqualTo("area");
    }

    @ParameterizedTest
    @CsvSource({
        "为什么要问这个, shown",
        "why do you need that?, shown",
        "再说一遍, shown",
        "返回, amount",
        "go back, amount",
        "继续, shown",
    })
    void isSteeredByTheCustomer(String words, String step) {
        Move move = hear(start("昨天转了300没到账"), words);
        assertThat(move.state().step()).isEqualTo(step);
        assertThat(move.next()).isInstanceOf(Move.Waits.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"取消", "算了", "算了，先不查了", "never mind", "stop", "forget it"})
    void endsWhenTheCustomerDoesNotWantToGoOn(String words) {
        Move move = hear(start("昨天转了300没到账"), words);
        assertThat(move.next()).isInstanceOf(Move.Nothing.class);
        assertThat(move.ended()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"。。。", "...", "？", "!!"})
    void marksAloneEndNothing(String marks) {
        Move asked = start("昨天转的钱没到账");
        assertThat(engine.hear(asked.state(), said(marks, NOW))).isEmpty();
        assertThat(said(marks, NOW).cancels()).isFalse();
    }

    @Test
    void asksTwiceMoreThenOffersWaysOutThenCallsAPerson() {
        Move move = start("钱没到");
        for (int i = 1; i <= 2; i++) {
            move = hear(move, "呜呜呜");
            assertThat(((Move.Waits) move.next()).stuck()).isFalse();
        }
        move = hear(move, "呜呜呜");
        assertThat(((Move.Waits) move.next()).stuck()).isTrue();
        move = hear(move, "呜呜呜");
        assertThat(move.next())
                .isInstanceOfSatisfying(
                        Move.HandsOver.class,
                        over -> assertThat(over.reason()).isEqualTo(HandoffReason.NOT_UNDERSTOOD));
    }

    @Test
    void anAnswerAfterTheWaysOutIsStillTaken() {
        Move move = start("钱没到");
        for (int i = 0; i < 3; i++) {
            move = hear(move, "呜呜呜");
        }
        assertThat(hear(move, "昨天").state().step()).isEqualTo("amount");
    }

    @ParameterizedTest
    @CsvSource({"付款失败, 那要多久", "退款还没到, how long does it take?"})
    void whoAsksHowLongItTakesIsToldAndAskedOn(String flow, String question) {
        Move before = start(flow.equals("付款失败") ? "payment-failed" : "refund-progress", flow);
        Move told = hear(before, question);
        assertThat(told.lines().getFirst()).isInstanceOf(Line.Words.class);
        assertThat(told.state().step()).isEqualTo(before.state().step());
        assertThat(told.state().misses()).isZero();
    }

    @Test
    void whoLosesPatienceHearsSorryAndTheThirdTimeGetsWaysOut() {
        Move move = hear(start("merchant-integration", "接口报错"), "烦死了");
        assertThat(move.lines().getFirst())
                .isInstanceOfSatisfying(
                        Line.Own.class, line -> assertThat(line.kind()).isEqualTo(Line.Kind.SORRY));
        Move third = hear(hear(move, "it's urgent"), "快点");
        assertThat(((Move.Waits) third.next()).stuck()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "login-trouble, wrong password, yes im sure the password is right, human",
        "login-trouble, wrong password, i already changed the password, human",
        "login-trouble, 在公用网络打不开, 在家里用wifi, human",
        "login-trouble, hotel wifi, I'm at home, human",
        "login-trouble, 登不上, 我确定密码是对的, after",
        "merchant-integration, 接口报错, 没有错误码, area",
        "merchant-integration, webhook, we already checked that, what",
        "payment-failed, 付款失败, no money taken, solved",
        "payment-failed, 付款失败, it wasnt taken, solved",
        "login-trouble, wrong password, i tried that already, human",
        "login-trouble, wrong password, still nope, human"
    })
    void whatCustomersSayInOtherWordsIsAnAnswer(String flow, String first, String answer, String step) {
        assertThat(hear(start(flow, first), answer).state().step()).isEqualTo(step);
    }

    @Test
    void whatIsToldBeforeItIsAskedIsTakenWithoutBeginningAnew() {
        Move first = start("钱没到账");
        Move told = engine.startOtherwise(first.state(), said("显示失败", NOW)).orElseThrow();
        assertThat(known(told)).containsEntry("shown", "failed");
        assertThat(told.state().step()).isEqualTo("time");
        assertThat(told.lines()).hasSize(1);
    }

    @Test
    void aStatusToldInTheFirstWordsIsNotAskedAgain() {
        Move move = start("transaction-status", "查一下交易，显示失败");
        assertThat(known(move)).containsEntry("shown", "failed");
        assertThat(move.state().step()).isEqualTo("next");
    }

    @Test
    void comesBackToWhatWasInterrupted() {
        Move first = start("钱没到");
        Flow other = engine.flows().find("international-payment").orElseThrow();
        Move inBetween = engine.start(
                other, "supported-countries", List.of(said("支持新加坡吗", NOW)), Optional.of(first.state()), NOW);
        assertThat(inBetween.state().flow()).isEqualTo("international-payment");
        Move after = hear(inBetween, "不用了");
        assertThat(after.state().flow()).isEqualTo("debited-not-received");
        assertThat(after.state().step()).isEqualTo("time");
        assertThat(after.ended()).extracting(Move.Ended::flow).containsExactly("international-payment");
    }

    @Test
    void remindsOfTheQuestionTheNextDay() {
        RunningFlow running = start("昨天转了300没到账").state();
        Move nextDay = engine.missed(running, said("你好", NOW.plus(Duration.ofHours(20))), List.of(), false);
        assertThat(nextDay.lines().getFirst())
                .isInstanceOfSatisfying(
                        Line.Own.class, line -> assertThat(line.kind()).isEqualTo(Line.Kind.RETURNED));
        assertThat(engine.hear(running, said("处理中", NOW.plus(Duration.ofHours(20)))))
                .get()
                .extracting(move -> move.state().step())
                .isEqualTo("anything-else");
    }

    @Test
    void aFlowIsForgottenAfterAWeek() {
        Event moved = new Event.FlowMoved(start("昨天转了300没到账").state(), List.of());
        Conversation conversation = Conversation.empty("c").after(new Recorded(1, NOW, moved));

        assertThat(engine.running(conversation, NOW.plus(Duration.ofDays(6)))).isPresent();
        assertThat(engine.running(conversation, NOW.plus(Duration.ofDays(8)))).isEmpty();
    }

    @Test
    void aTimeInTheFutureAndASumOfNothingAreNoAnswers() {
        assertThat(hear(start("钱没到"), "明天").state().step()).isEqualTo("time");
        Move amount = hear(start("钱没到"), "昨天");
        assertThat(hear(amount, "0").state().step()).isEqualTo("amount");
        assertThat(hear(amount, "-5000000000000000000000").state().step()).isEqualTo("amount");
    }

    @Test
    void neverTakesTheFirstDigitsOfACardForItsLastFour() {
        Move card = hear(start("昨天转了300没到账"), "看不到这笔");
        assertThat(card.state().step()).isEqualTo("card");
        assertThat(hear(card, "6222 0210 0112 2334 455").state().step()).isEqualTo("card");
        assertThat(known(hear(card, "尾号 4455"))).containsEntry("card", "4455");
    }

    @Test
    void goesOnWithWhatIsKnownWhenTheFileHasChanged() {
        RunningFlow old = start("昨天转了300没到账").state().to("a-step-of-last-week");
        assertThat(stranger(engine.hear(old, said("处理中", NOW)).orElseThrow())
                        .state()
                        .step())
                .isEqualTo("shown");
    }

    @Test
    void asksAgainAfterAWayBackUp() {
        Flow loop = FlowReader.read("loop", """
                name: {zh: 名, en: n}
                slots:
                  when: {type: time, label: {zh: 时, en: T}}
                  again: {type: choice, label: {zh: 再, en: A}}
                steps:
                  - ask: when
                    text: {zh: 时, en: T}
                  - choose: again
                    text: {zh: 再, en: A}
                    options:
                      - {value: "yes", label: {zh: 是, en: Y}, then: when}
                      - {value: "no", label: {zh: 否, en: N}, then: last}
                  - id: last
                    end: done
                """);
        FlowEngine own = new FlowEngine(new Flows(List.of(loop), Map.of(), new Brand(Map.of())));
        Move move = own.start(loop, "", List.of(said("昨天", NOW)), Optional.empty(), NOW);
        assertThat(move.state().step()).isEqualTo("again");
        Move round = own.hear(move.state(), said("是", NOW)).orElseThrow();
        assertThat(round.state().step()).isEqualTo("when");
        assertThat(round.state().slots()).isEmpty();
    }

    @Test
    void everyConversationOfAFlowComesToAPersonInTheEnd() {
        Move move = start("钱没到");
        for (int i = 0; i < 40 && move.next() instanceof Move.Waits; i++) {
            move = hear(move, "为什么");
        }
        assertThat(move.next())
                .isInstanceOfSatisfying(
                        Move.HandsOver.class, over -> assertThat(over.reason()).isEqualTo(HandoffReason.NOT_SOLVED));
    }

    @ParameterizedTest
    @CsvSource({
        "今天转了300没到账, anything-else",
        "昨天转了300没到账, anything-else",
        "10月30号转了300没到账, card",
        "转了300都两个星期了还没到账, card",
        "'I paid 300 and it has been three weeks', card"
    })
    void whoHasToldWhenIsNotAskedWhetherThatIsTooLongAgo(String told, String next) {
        assertThat(hear(start(told), "处理中").state().step()).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "十天了, card", "10 days, card", "i paid two weeks ago, card", "都半个月了, card", "yes more, card",
        "昨天, anything-else", "one day, anything-else", "超过了, card", "没到, waited", "上个星期, waited"
    })
    void aTimeAnswersWhetherItIsTooLongAgo(String answer, String next) {
        Move waited = hear(hear(hear(start("钱没到"), "不记得了"), "300"), "处理中");
        assertThat(waited.state().step()).isEqualTo("waited");
        assertThat(hear(waited, answer).state().step()).isEqualTo(next);
    }

    @Test
    void weekendsAreNoBusinessDaysAndADayThatMayBeEitherIsAskedFor() {
        Flows flows = Flows.of(DATA);
        Step.Choose waited = (Step.Choose)
                flows.find("debited-not-received").orElseThrow().step("waited").orElseThrow();
        Instant monday = Instant.parse("2026-11-30T04:00:00Z");
        RunningFlow state = RunningFlow.start("debited-not-received", "waited", monday);
        Function<String, String> settled = time -> flows.deadlines()
                .settle(waited, state.knowing(Map.of("time", SlotValue.of(time))))
                .map(Step.Option::value)
                .orElse("");
        assertThat(settled.apply("2026-11-25T09")).isEqualTo("no");
        assertThat(settled.apply("2026-11-24")).isEqualTo("yes");
        assertThat(settled.apply("2026-11-23/2026-11-30")).isEmpty();
        assertThat(settled.apply("2026-10")).isEqualTo("yes");
        assertThat(settled.apply("1969-01-01")).isEqualTo("yes");
        assertThat(settled.apply("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "啊不对是美元不是人民币, 300 USD",
        "'oh wait, it was usd', 300 USD",
        "'no, euros', 300 EUR",
        "'wait, are dollars fine?', 300"
    })
    void anotherCurrencyCorrectsTheSumThatWasTold(String correction, String amount) {
        assertThat(known(hear(start("昨天转了300没到账"), correction))).containsEntry("amount", amount);
    }

    @Test
    void whoLeavesForAnotherFlowGoesOnThere() {
        Move first = start("钱没到");
        Flow other = engine.flows().find("update-details").orElseThrow();
        Move left = engine.leaveFor(first.state(), other, "update-details", said("算了，我想改手机号", NOW));
        assertThat(left.state().flow()).isEqualTo("update-details");
        assertThat(left.state().paused()).isNull();
        assertThat(left.ended()).extracting(Move.Ended::flow).containsExactly("debited-not-received");
    }

    @Test
    void whoLeavesForAQuestionGetsItsAnswerAndNoGoodbye() {
        Move left = engine.leaveFor(start("钱没到").state(), "fees");
        assertThat(left.lines()).containsExactly(new Line.Article("fees"));
        assertThat(left.next()).isInstanceOf(Move.Nothing.class);
    }

    @Test
    void aTapOnAnEarlierAnswerCorrectsIt() {
        Move waited = hear(hear(hear(start("钱没到"), "不记得了"), "300"), "处理中");
        assertThat(waited.state().step()).isEqualTo("waited");
        Move corrected = engine.pick(waited.state(), "shown", "succeeded", NOW).orElseThrow();
        assertThat(corrected.state().step()).isEqualTo("anything-else");
        assertThat(engine.pick(waited.state(), "shown", "no-such-value", NOW)).isEmpty();
        assertThat(engine.pick(waited.state(), "anything-else", "yes", NOW)).isEmpty();
    }
}
