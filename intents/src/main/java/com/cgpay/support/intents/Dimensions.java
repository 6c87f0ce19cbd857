package com.cgpay.support.intents;

import com.cgpay.support.vectors.SentenceVector;
import com.cgpay.support.vectors.Vocabulary;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The dimensions of sentence vectors as names of features. Immutable. */
final class Dimensions {

    private final Vocabulary names;
    private final int[] numbers;

    /** @param count as many as the vectors have */
    Dimensions(int count) {
        List<String> dimensions = Stream.concat(
                        IntStream.range(0, count).mapToObj(d -> "d" + d), Stream.of(Features.BIAS))
                .toList();
        this.names = Vocabulary.of(dimensions);
        this.numbers = IntStream.range(0, dimensions.size()).toArray();
    }

    int count() {
        return numbers.length - 1;
    }

    /** The names, the bias behind the dimensions. */
    Vocabulary names() {
        return names;
    }

    Features features(SentenceVector vector) {
        return new Features(numbers, vector.toFeatures());
    }
}
