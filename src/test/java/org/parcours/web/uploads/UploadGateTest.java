package org.parcours.web.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parcours.text.Refused;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartHttpServletRequest;

/// Ten documents of 20 megabytes at once, with room for three.
class UploadGateTest {
    private static final Object HANDLER = new Object();

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void letsAFewWorkAtOnceAndTheOthersWaitTheirTurn() throws Exception {
        UploadGate gate = new UploadGate(64, Duration.ofSeconds(60));
        MockHttpServletRequest[] atWork = {document(20), document(20), document(20)};
        for (MockHttpServletRequest request : atWork) {
            assertThat(gate.preHandle(request, response, HANDLER)).isTrue();
        }
        try (ExecutorService later = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> fourth = later.submit(() -> gate.preHandle(document(20), response, HANDLER));
            assertThat(fourth.isDone()).isFalse();
            gate.afterCompletion(atWork[0], response, HANDLER, null);
            gate.afterCompletion(atWork[0], response, HANDLER, null); // gives back once
            assertThat(fourth.get(60, TimeUnit.SECONDS)).isTrue();
            Future<Boolean> fifth = later.submit(() -> gate.preHandle(document(20), response, HANDLER));
            assertThat(fifth.isDone()).isFalse();
            gate.afterCompletion(atWork[1], response, HANDLER, null);
            assertThat(fifth.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void refusesWhereItTakesLongAndAsksNothingOfWhatIsNoFile() throws Exception {
        UploadGate gate = new UploadGate(64, Duration.ofMillis(1));
        assertThat(gate.preHandle(document(500), response, HANDLER)).isTrue();
        assertThatThrownBy(() -> gate.preHandle(document(0), response, HANDLER))
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.status()).isEqualTo(503));
        assertThat(gate.preHandle(new MockHttpServletRequest(), response, HANDLER))
                .isTrue();
    }

    private static MockHttpServletRequest document(int megabytes) {
        return new MockMultipartHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return (long) megabytes << 20;
            }
        };
    }
}
