package org.parcours.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiversTest {
    private final Receivers receivers = new Receivers("Intranet.example, localhost");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "2130706433",
                "127.1",
                "0x7f.0.0.1",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:a00:1]",
                "[::127.0.0.1]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fdff::1]",
                "[ff02::1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::]",
                "[2001::1]",
                "[2001:db8::1]"
            })
    void refusesWhatLeadsInsideHoweverItIsWritten(String host) {
        URI address = URI.create("https://" + host + "/hook");
        assertThatThrownBy(() -> receivers.check(address)).hasMessage("webhooks.refused.private");
        assertThat(receivers.mayReach(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.32.0.1",
                "100.128.0.1",
                "198.20.0.1",
                "[2606:4700::1111]",
                "[2001:4860::8888]",
                "nobody.invalid"
            })
    void takesWhatIsPublicAndWhatNobodyKnowsYet(String host) {
        URI address = URI.create("https://" + host + "/hook");
        assertThatCode(() -> receivers.check(address)).doesNotThrowAnyException();
        assertThat(receivers.mayReach(address)).isTrue();
    }

    @Test
    void takesAHostInsideThatTheSettingsName() {
        assertThatCode(() -> receivers.check(URI.create("https://INTRANET.example/hook")))
                .doesNotThrowAnyException();
        assertThat(receivers.mayReach(URI.create("http://localhost:9/"))).isTrue();
        assertThatThrownBy(() -> receivers.check(URI.create("http://8.8.8.8/"))).hasMessage("webhooks.refused.address");
    }
}
