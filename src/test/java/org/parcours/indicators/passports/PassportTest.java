package org.parcours.indicators.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parcours.indicators.passports.Samples.BODY;
import static org.parcours.indicators.passports.Samples.KEYS;
import static org.parcours.indicators.passports.Samples.OTHER_KEYS;
import static org.parcours.indicators.passports.Samples.body;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.indicators.passports.Verification.Check;
import org.parcours.indicators.passports.Verification.Failed;
import org.parcours.indicators.passports.Verification.Failure;
import org.parcours.indicators.passports.Verification.NotChecked;
import org.parcours.indicators.passports.Verification.Passed;

class PassportTest {
    private static final Sealer SEALER = new Sealer(KEYS);
    private static final Passport FIRST = SEALER.seal(body(1), null);
    private static final Passport SECOND = SEALER.seal(body(2), FIRST.seal());
    private static final Passport THIRD = SEALER.seal(body(3), SECOND.seal());

    @Test
    void isAcceptedAsItWasSealed() {
        var verification = PassportVerifier.verify(
                THIRD.toJson(), Optional.of(List.of(FIRST.toJson(), SECOND.toJson())), Optional.of(KEYS.getPublic()));
        assertThat(verification.accepted()).isTrue();
        assertThat(verification.findings())
                .containsExactly(
                        new Passed(Check.FORM, 0, false),
                        new Passed(Check.SEAL, 0, false),
                        new Passed(Check.SIGNATURE, 0, false),
                        new Passed(Check.CHAIN, 2, true),
                        new Passed(Check.KEY, 0, false));
    }

    @Test
    void saysWhatItCouldNotCheck() {
        var verification = alone(THIRD.toJson());
        assertThat(verification.accepted()).isTrue();
        assertThat(verification.of(Check.CHAIN)).isEqualTo(new NotChecked(Check.CHAIN));
        assertThat(verification.of(Check.KEY)).isEqualTo(new NotChecked(Check.KEY));
    }

    @Test
    void isRefusedWithAnyByteChanged() {
        var bytes = THIRD.toJson().getBytes(StandardCharsets.UTF_8);
        var random = new Random(1);
        for (int i = 0; i < bytes.length; i++) {
            byte kept = bytes[i];
            bytes[i] = (byte) (kept ^ (1 + random.nextInt(255)));
            refused(bytes);
            bytes[i] = kept;
        }
        assertThat(alone(new String(bytes, StandardCharsets.UTF_8)).accepted()).isTrue();
    }

    @Test
    void isRefusedWithAnyBitChangedInItsProof() {
        var json = THIRD.toJson();
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        int proof = json.substring(json.indexOf("\"format\"")).getBytes(StandardCharsets.UTF_8).length;
        for (int i = bytes.length - proof; i < bytes.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                bytes[i] ^= (byte) (1 << bit);
                refused(bytes);
                bytes[i] ^= (byte) (1 << bit);
            }
        }
    }

    @Test
    void isRefusedWithAByteMoreOrLessAnywhere() {
        var json = THIRD.toJson();
        for (int i = 0; i <= json.length(); i++) {
            for (var more : List.of(" ", "\n", "0", "\"", ",", "\u0000")) {
                assertThat(alone(json.substring(0, i) + more + json.substring(i))
                                .accepted())
                        .isFalse();
            }
            if (i < json.length()) {
                assertThat(alone(json.substring(0, i) + json.substring(i + 1)).accepted())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "\"x\"", "12", "{\"format\":\"parcours-passport-1\"}"})
    void refusesWhatIsNoPassport(String json) {
        assertThat(alone(json).findings().getFirst()).isInstanceOf(Failed.class);
        assertThat(alone(json).findings()).hasSize(5);
    }

    @Test
    void refusesANameGivenTwiceAndAnEscapeThatIsNotNeeded() {
        var json = THIRD.toJson();
        for (var other : List.of(
                json.replace("\"format\":", "\"format\":\"parcours-passport-1\",\"format\":"),
                json.replace("parcours-passport-1", "parcours\\u002dpassport-1"),
                json + "\n",
                "\ufeff" + json)) {
            assertThat(alone(other).of(Check.FORM)).isInstanceOf(Failed.class);
        }
    }

    @Test
    void namesWhatDoesNotHold() {
        var changed = new Passport(body(9), SECOND.seal(), THIRD.seal(), THIRD.key(), THIRD.signature());
        failed(alone(changed.toJson()), Failure.SEAL_DIFFERS);
        var moved = new Passport(THIRD.body(), FIRST.seal(), THIRD.seal(), THIRD.key(), THIRD.signature());
        failed(alone(moved.toJson()), Failure.SEAL_DIFFERS);
        var unsigned = new Passport(THIRD.body(), SECOND.seal(), THIRD.seal(), THIRD.key(), SECOND.signature());
        failed(alone(unsigned.toJson()), Failure.SIGNATURE_DIFFERS);
        var keyless = new Passport(THIRD.body(), SECOND.seal(), THIRD.seal(), "AAAA", THIRD.signature());
        failed(alone(keyless.toJson()), Failure.KEY_UNREADABLE);
        failed(alone("{\"a\":1}"), Failure.WRONG_SHAPE);
        failed(alone("{\"a\": 1}"), Failure.NOT_CANONICAL);
        failed(alone("{"), Failure.NOT_JSON);
        failed(
                PassportVerifier.verify(new byte[] {(byte) 0xc3, 0x28}, Optional.empty(), Optional.empty()),
                Failure.NOT_UTF8);
    }

    @Test
    void refusesAnotherNetworksKey() {
        var forged = new Sealer(OTHER_KEYS).seal(body(3), SECOND.seal());
        assertThat(alone(forged.toJson()).accepted()).isTrue();
        failed(
                PassportVerifier.verify(forged.toJson(), Optional.empty(), Optional.of(KEYS.getPublic())),
                Failure.KEY_DIFFERS);
        failed(chained(forged, FIRST, SECOND), Failure.EARLIER_OTHER_KEY);
    }

    @Test
    void followsTheChainAsFarAsItIsGiven() {
        assertThat(chained(FIRST).of(Check.CHAIN)).isEqualTo(new Passed(Check.CHAIN, 0, true));
        assertThat(chained(THIRD, SECOND).of(Check.CHAIN)).isEqualTo(new Passed(Check.CHAIN, 1, false));
        assertThat(chained(THIRD, THIRD, SECOND, FIRST).of(Check.CHAIN)).isEqualTo(new Passed(Check.CHAIN, 2, true));
    }

    @Test
    void passesOverWhatFollowsIt() {
        assertThat(chained(SECOND, FIRST, SECOND, THIRD).of(Check.CHAIN)).isEqualTo(new Passed(Check.CHAIN, 1, true));
        assertThat(chained(FIRST, SECOND, THIRD).of(Check.CHAIN)).isEqualTo(new Passed(Check.CHAIN, 0, true));
    }

    @Test
    void refusesABrokenChain() {
        failed(chained(THIRD, FIRST), Failure.PREVIOUS_NOT_GIVEN);
        var stray = SEALER.seal(body(9), null);
        failed(chained(SECOND, FIRST, stray), Failure.EARLIER_UNRELATED);
        failed(chained(FIRST, THIRD), Failure.EARLIER_UNRELATED);
        var fork = SEALER.seal(body(9), FIRST.seal());
        failed(chained(FIRST, SECOND, fork), Failure.EARLIER_UNRELATED);
        var cut = Optional.of(List.of(SECOND.toJson(), FIRST.toJson() + " "));
        failed(PassportVerifier.verify(THIRD.toJson(), cut, Optional.empty()), Failure.EARLIER_REFUSED);
    }

    @Test
    void keepsItsBodyWhenTheOriginalChangesLater() {
        var body = body(1);
        var passport = SEALER.seal(body, null);
        body.put("share", 1.0);
        assertThat(alone(passport.toJson()).accepted()).isTrue();
        assertThat(passport.body()).isEqualTo(BODY);
    }

    @Test
    void refusesToBeChainedToWhatIsNoSeal() {
        assertThatThrownBy(() -> SEALER.seal(body(1), "ABC")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verification alone(String json) {
        return PassportVerifier.verify(json, Optional.empty(), Optional.empty());
    }

    private static Verification chained(Passport passport, Passport... earlier) {
        var texts = new ArrayList<String>();
        for (var each : earlier) {
            texts.add(each.toJson());
        }
        return PassportVerifier.verify(passport.toJson(), Optional.of(texts), Optional.empty());
    }

    private static void refused(byte[] bytes) {
        assertThat(PassportVerifier.verify(bytes, Optional.empty(), Optional.empty())
                        .accepted())
                .isFalse();
    }

    private static void failed(Verification verification, Failure failure) {
        assertThat(verification.accepted()).isFalse();
        assertThat(verification.findings().stream()
                        .filter(Failed.class::isInstance)
                        .map(Failed.class::cast)
                        .map(Failed::failure))
                .containsExactly(failure);
    }
}
