package com.cgpay.support.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Thousands of secrets and of harmless numbers, each in a sentence, the same ones at every run. */
class GeneratedNumbersTest {

    private static final int COUNT = 10_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final Random random = new Random(20_261_123);
    private final Secrets secrets = new Secrets(random);

    @Test
    void noneOfTenThousandSecretsStays() {
        List<String> leaks = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Secrets.Secret secret = secrets.next();
            Redacted redacted = Redactor.redact(secret.sentence());
            if (plain(redacted.text()).contains(plain(secret.value()))
                    || !redacted.kinds().contains(secret.kind())) {
                leaks.add(secret.sentence() + " -> " + redacted.text());
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void ofTenThousandOrderNumbersHardlyAnyIsTaken() {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String sentence = "订单 " + orderNumber() + " 付了 " + random.nextInt(100_000) + ".00 元";
            if (!Redactor.redact(sentence).text().equals(sentence)) {
                taken.add(sentence);
            }
        }
        assertThat(taken).hasSizeLessThanOrEqualTo(COUNT / 200);
    }

    @Test
    void amountsPhoneNumbersAndDatesAreNeverTaken() {
        for (int i = 0; i < COUNT; i++) {
            String sentence = "%s 转了 %,d.%02d 元，手机 1%d%s，退款 %d"
                    .formatted(
                            day(),
                            random.nextInt(10_000_000),
                            random.nextInt(100),
                            3 + random.nextInt(7),
                            secrets.digits(9),
                            random.nextInt(100_000));
            assertThat(Redactor.redact(sentence).text()).isEqualTo(sentence);
        }
    }

    private LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_400));
    }

    private String orderNumber() {
        String day = day().format(DAY);
        return switch (random.nextInt(6)) {
            case 0 -> day + secrets.digits(9);
            case 1 -> "CG" + day + secrets.digits(7);
            case 2 -> day.substring(0, 4) + "-" + day.substring(4) + "-" + secrets.digits(4);
            case 3 -> "T" + day + "-" + secrets.digits(6);
            case 4 -> day + secrets.digits(20);
            default -> "PAY-" + day + "-" + secrets.digits(8);
        };
    }

    /** Letters and digits alone, so that no spelling of a secret hides it from the check. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\-()]", "");
    }
}
