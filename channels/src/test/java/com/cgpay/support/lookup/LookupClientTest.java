package com.cgpay.support.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.cgpay.support.flow.Lookups.Result;
import com.cgpay.support.training.flow.SlotType;
import com.cgpay.support.training.flow.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a company's system does, a customer is told what is true. */
@Timeout(60)
class LookupClientTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private static final String FITTING = "{\"status\":\"failed\",\"amount\":300.50,\"currency\":\"CNY\","
            + "\"madeAt\":\"2026-11-24T07:04:00Z\",\"cardLastFour\":\"1234\",\"payee\":\"王小明\",\"dueOn\":\"2026-11-24\"}";

    private FakeSystem system;
    private LookupClient client;

    @BeforeEach
    void start() throws IOException {
        system = new FakeSystem();
        client = new LookupClient(system.system(), new LookupAnswers(() -> NOW, ZoneId.of("Asia/Shanghai")));
    }

    @AfterEach
    void stop() {
        client.close();
        system.close();
    }

    private Result find() {
        return client.find(
                "c/1?x",
                Source.TRANSACTION,
                Map.of(SlotType.MONEY, "300.5 CNY", SlotType.TIME, "2026-11-24T12/2026-11-24T18"));
    }

    private static String list(String transaction) {
        return "{\"transactions\":[" + transaction + "]}";
    }

    @Test
    void theNewestRecordIsToldInTheCustomersTimeWithAMaskedName() {
        system.answers(200, list(FITTING + "," + FITTING.replace("300.50", "1")));
        assertThat(find())
                .isEqualTo(new Result.Found(Map.of(
                        "status", "failed",
                        "amount", "300.5 CNY",
                        "time", "2026-11-24T15:04",
                        "card", "1234",
                        "payee", "王**",
                        "due", "2026-11-24",
                        "late", "yes")));
        assertThat(system.asked())
                .containsExactly("/v1/customers/c%2F1%3Fx/transactions?amount=300.5&from=2026-11-24&to=2026-11-24"
                        + " Bearer the-key");
    }

    @Test
    void aMonthIsAskedForFromItsFirstDayToItsLast() {
        system.answers(200, list(FITTING));
        client.find("c", Source.TRANSACTION, Map.of(SlotType.TIME, "2026-10"));
        assertThat(system.asked())
                .containsExactly("/v1/customers/c/transactions?from=2026-10-01&to=2026-10-31 Bearer the-key");
    }

    @Test
    void ofOneSumInTwoCurrenciesTheOneThatWasToldIsMeant() {
        system.answers(200, list(FITTING + "," + FITTING.replace("CNY", "USD")));
        assertThat(amountOf("300.5 USD")).isEqualTo("300.5 USD");
        assertThat(amountOf("300.5")).isEqualTo("300.5 CNY");
        assertThat(amountOf("300.5 HKD")).isEqualTo("300.5 CNY");
    }

    private String amountOf(String money) {
        Result result = client.find("c", Source.TRANSACTION, Map.of(SlotType.MONEY, money));
        return String.valueOf(((Result.Found) result).fields().get("amount"));
    }

    @Test
    void anEmptyListAndAnUnknownCustomerAreNothing() {
        system.answers(200, list(""));
        assertThat(find()).isEqualTo(new Result.None());
        system.answers(404, "");
        assertThat(find()).isEqualTo(new Result.None());
    }

    @Test
    void aFailureThatPassesIsTriedAgain() {
        AtomicInteger times = new AtomicInteger();
        system.answers(exchange -> {
            if (times.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(list("").getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(find()).isEqualTo(new Result.None());
        assertThat(system.asked()).hasSize(2);
    }

    @Test
    void aSystemThatKeepsFailingIsLeftAlone() {
        system.answers(500, "");
        for (int i = 0; i < 20; i++) {
            assertThat(find()).isEqualTo(new Result.Failed());
        }
        assertThat(system.asked()).hasSizeBetween(5, 10);
    }

    @Test
    void afterTheEndNothingIsAsked() {
        client.close();
        assertThat(find()).isEqualTo(new Result.Failed());
        assertThat(system.asked()).isEmpty();
    }

    @Test
    void aSystemThatIsDownHasFailed() {
        system.close();
        assertThat(find()).isEqualTo(new Result.Failed());
    }

    @Test
    void aSlowAnswerIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        system.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(find()).isEqualTo(new Result.Failed());
        never.countDown();
    }

    @Test
    void anotherHostIsNotFollowed() throws IOException {
        try (FakeSystem other = new FakeSystem()) {
            other.answers(200, list(FITTING));
            system.answers(exchange -> {
                exchange.getResponseHeaders()
                        .set("Location", other.system().address() + "/v1/customers/c/transactions");
                exchange.sendResponseHeaders(302, -1);
            });
            assertThat(find()).isEqualTo(new Result.Failed());
            assertThat(other.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{}",
                "{\"transactions\":{}}",
                "{\"transactions\":[null]}",
                "{\"transactions\":[{}]}",
            })
    void nonsenseHasFailed(String answer) {
        system.answers(200, answer);
        assertThat(find()).isEqualTo(new Result.Failed());
    }

    @ParameterizedTest
    @CsvSource({
        "7-Eleven,7**",
        "淘宝（中国）,淘**",
        "[click](https://evil.example),c**",
        "<img src=x>,i**",
        "4111111111111111,4**"
    })
    void ofWhateverNameOnlyTheFirstLetterIsShown(String payee, String shown) {
        system.answers(200, list(FITTING.replace("王小明", payee)));
        assertThat(find())
                .isInstanceOfSatisfying(
                        Result.Found.class, found -> assertThat(found.fields()).containsEntry("payee", shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"failed\"->\"refunded twice\"",
                "300.50->-1",
                "300.50->\"300.50\"",
                "300.50->1e30",
                "300.50->1e999",
                "300.50->301",
                "CNY->XXQ",
                "\"1234\"->\"4111111111111111\"",
                "\"1234\"->1234",
                "王小明->---",
                "王小明-> ",
                "2026-11-24T07:04:00Z->yesterday",
                "2026-11-24T07:04:00Z->+999999999-01-01T00:00:00Z",
                "\"2026-11-24\"->\"+12026-01-01\"",
                "\"2026-11-24\"->\"soon\"",
            })
    void whatDoesNotFitTheDescriptionReachesNoCustomer(String change) {
        String[] fromTo = change.split("->", 2);
        String unfit = FITTING.replace(fromTo[0], fromTo[1]);
        assertThat(unfit).isNotEqualTo(FITTING);
        system.answers(200, list(unfit));
        assertThat(find()).isEqualTo(new Result.Failed());
    }

    @Test
    void anEndlessAnswerHasFailed() {
        system.answers(200, list(FITTING).replace("王小明", "王".repeat(100_000)));
        assertThat(find()).isEqualTo(new Result.Failed());
    }
}
