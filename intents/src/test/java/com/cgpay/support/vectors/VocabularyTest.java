package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 1_000, 44_000})
    void everyNameHasItsNumberAndNothingElseHasOne(int size) {
        List<String> names = IntStream.range(0, size).mapToObj(n -> "n" + n * 7).toList();
        Vocabulary vocabulary = Vocabulary.of(names);
        assertThat(vocabulary.size()).isEqualTo(size);
        for (int number = 0; number < size; number++) {
            assertThat(vocabulary.number(names.get(number))).isEqualTo(number);
            assertThat(vocabulary.name(number)).isEqualTo(names.get(number));
            assertThat(vocabulary.number("m" + number)).isNegative();
        }
        assertThat(vocabulary.number("")).isNegative();
    }

    /** "Aa" and "BB" have the same hash. */
    @Test
    void namesWithOneHashAreToldApart() {
        Vocabulary vocabulary = Vocabulary.of(List.of("Aa", "BB", "AaBB"));
        assertThat(vocabulary.number("BB")).isEqualTo(1);
        assertThat(vocabulary.number("BBAa")).isNegative();
    }

    @Test
    void whatWasWrittenIsReadWithTheCopiesThatAreKnown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Vocabulary.of(List.of("付款", "pay")).write(new DataOutputStream(bytes));
        String known = new String("pay".toCharArray());
        Vocabulary read = Vocabulary.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
                new HashMap<>(Map.of(known, known)));
        assertThat(read.number("付款")).isZero();
        assertThat(read.name(1)).isSameAs(known);
    }
}
