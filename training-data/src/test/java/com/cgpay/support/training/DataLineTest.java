package com.cgpay.support.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataLineTest {

    @Test
    void remarksAndEmptyLinesSayNothingAndTheOthersKeepTheirNumbers() {
        assertThat(DataLine.in("# a remark\n\n  first  \n  # another\nlast # of all\n"))
                .containsExactly(new DataLine(3, "first"), new DataLine(5, "last # of all"));
    }
}
