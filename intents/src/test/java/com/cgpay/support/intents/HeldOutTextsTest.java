package com.cgpay.support.intents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTextsTest {

    private static final HeldOutText REFUND =
            new HeldOutText("退款没到", "refund-progress", classification(0.9, "refund-progress", "refund-request"));

    private static final HeldOutText LOGIN =
            new HeldOutText("cant log in", "login", classification(0.3, "refund-request"));

    private static Classification classification(double inScope, String... ranked) {
        return new Classification(
                IntStream.range(0, ranked.length)
                        .mapToObj(rank -> new RankedIntent(ranked[rank], 1.0 / (rank + 3)))
                        .toList(),
                inScope);
    }

    @Test
    void textsAreReadAsTheyWereWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HeldOutTexts.of(List.of(REFUND, LOGIN)).write(new DataOutputStream(bytes));
        HeldOutTexts read = HeldOutTexts.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read).containsExactly(REFUND, LOGIN);
        assertThat(read.classification("退款没到")).contains(REFUND.classification());
        assertThat(read.classification("退款")).isEmpty();
    }

    @Test
    void aTextUnderTwoIntentsIsClassifiedAsUnderTheFirst() {
        HeldOutText again = new HeldOutText(LOGIN.folded(), "refund-request", classification(0.1, "login"));
        HeldOutTexts texts = HeldOutTexts.of(List.of(LOGIN, again));
        assertThat(texts).containsExactly(LOGIN, again);
        assertThat(texts.classification(LOGIN.folded())).contains(LOGIN.classification());
    }

    @Test
    void onlyTheLikeliestIntentsAreKept() {
        String[] many = IntStream.range(0, 20).mapToObj(intent -> "i" + intent).toArray(String[]::new);
        HeldOutTexts texts = HeldOutTexts.of(List.of(new HeldOutText("?", "i19", classification(0.5, many))));
        assertThat(texts.getFirst().intent()).isEqualTo("i19");
        assertThat(texts.getFirst().classification().ranked())
                .extracting(RankedIntent::intent)
                .containsExactly("i0", "i1", "i2", "i3", "i4", "i5", "i6", "i7");
    }
}
