package com.cgpay.support.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceHoursTest {

    /** 2026-11-25 is a Wednesday. */
    private static ZonedDateTime at(String dayAndTime) {
        return ZonedDateTime.parse(dayAndTime + "+08:00[Asia/Shanghai]");
    }

    @ParameterizedTest
    @CsvSource({
        "mon-sun 09:00-21:00,               2026-11-25T09:00,",
        "mon-sun 09:00-21:00,               2026-11-25T20:59,",
        "mon-sun 09:00-21:00,               2026-11-25T21:00, 2026-11-26T09:00",
        "mon-sun 09:00-21:00,               2026-11-25T06:25, 2026-11-25T09:00",
        "mon-fri 09:00-18:00,               2026-11-27T18:30, 2026-11-30T09:00",
        "'mon-fri 09:00-18:00, sat 10:00-12:00', 2026-11-27T18:30, 2026-11-28T10:00",
        "'wed 13:00-18:00, wed 09:00-12:00', 2026-11-25T12:30, 2026-11-25T13:00",
        "'wed 13:00-18:00, wed 09:00-12:00', 2026-11-25T08:00, 2026-11-25T09:00",
        "wed 09:00-10:00,                   2026-11-25T11:00, 2026-12-02T09:00",
        "fri-mon 08:00-24:00,               2026-11-29T23:59,",
        "fri-mon 08:00-24:00,               2026-12-01T00:00, 2026-12-04T08:00"
    })
    void peopleAnswerDuringTheirShifts(String hours, String now, String opens) {
        var opening = ServiceHours.parse(hours).opensAfter(at(now));
        if (opens == null) {
            assertThat(opening).isEmpty();
        } else {
            assertThat(opening).contains(at(opens));
        }
    }

    @Test
    void hoursAreThoseOfTheZoneThatTheTimeIsIn() {
        ServiceHours hours = ServiceHours.parse("mon-sun 09:00-21:00");
        assertThat(hours.opensAfter(ZonedDateTime.parse("2026-11-25T20:00-05:00[America/New_York]")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "mon 9-21",
                "mon 21:00-09:00",
                "xyz 09:00-10:00",
                "mon 09:00-25:00",
                "mon 09:00-10:00,"
            })
    void whatCannotBeReadIsSaidWithAnExample(String text) {
        assertThatThrownBy(() -> ServiceHours.parse(text))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("mon-fri 09:00-21:00");
    }
}
