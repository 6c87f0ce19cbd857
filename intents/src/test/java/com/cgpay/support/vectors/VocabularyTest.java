package com.cgpay.support.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
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
    void aNameThatStandsThereTwiceIsFoundByItsFirstNumber() {
        Vocabulary vocabulary = Vocabulary.of(List.of("pay", "refund", "pay"));
        assertThat(vocabulary.number("pay")).isZero();
        assertThat(vocabulary.name(2)).isEqualTo("pay");
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Vocabulary.of(List.of("付款", "", "pay")).write(new DataOutputStream(bytes));
        Vocabulary read = Vocabulary.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.number("付款")).isZero();
        assertThat(read.name(1)).isEmpty();
        assertThat(read.number("pay")).isEqualTo(2);
    }
}
