package org.parcours.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResponseTest {
    private static final Response RESPONSE = new Response(68, 4, 3, 20, 5);

    @Test
    void countsEverybodyAskedBeneathTheRate() {
        assertThat(RESPONSE.rate()).isEqualTo(0.68);
        assertThat(new Response(0, 0, 0, 0, 0).rate()).isNaN();
    }

    @Test
    void leavesWhoeverHadNothingToBeAskedOutOfTheRateButNotOutOfTheBounds() {
        Response response = new Response(68, 4, 3, 20, 5, 10);
        assertThat(response.asked()).isEqualTo(100);
        assertThat(response.rate()).isEqualTo(0.68);
        assertThat(response.unheard()).isEqualTo(42);
    }
}
