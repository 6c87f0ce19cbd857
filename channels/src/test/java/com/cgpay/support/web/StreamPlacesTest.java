package com.cgpay.support.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cgpay.support.http.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamPlacesTest {

    private static final int OF_AN_ADDRESS = 500;

    @Test
    void oneNetworkDoesNotTakeThePlacesOfOthers() {
        StreamPlaces places = new StreamPlaces();
        List<Runnable> taken = new ArrayList<>();
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            taken.add(places.take("conversation " + i, "203.0.113.9"));
        }
        assertThatThrownBy(() -> places.take("one more", "203.0.113.9")).isInstanceOf(Problem.class);
        assertThatCode(() -> places.take("one more", "203.0.113.10")).doesNotThrowAnyException();
        taken.getFirst().run();
        assertThatCode(() -> places.take("one more", "203.0.113.9")).doesNotThrowAnyException();
    }

    @Test
    void aRefusedStreamLeavesThePlaceOfItsConversationFree() {
        StreamPlaces places = new StreamPlaces();
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            places.take("conversation " + i, "203.0.113.9");
        }
        for (int i = 0; i < OF_AN_ADDRESS; i++) {
            assertThatThrownBy(() -> places.take("mine", "203.0.113.9")).isInstanceOf(Problem.class);
        }
        assertThatCode(() -> places.take("mine", "203.0.113.10")).doesNotThrowAnyException();
    }
}
