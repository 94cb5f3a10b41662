package org.parcours.indicators.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parcours.indicators.passports.Samples.KEYS;
import static org.parcours.indicators.passports.Samples.OTHER_KEYS;
import static org.parcours.indicators.passports.Samples.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parcours.indicators.passports.Verification.Failure;

class VerifyTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeFiles() throws IOException {
        var sealer = new Sealer(KEYS);
        var first = sealer.seal(body(1), null);
        var second = sealer.seal(body(2), first.seal());
        Files.writeString(folder.resolve("first.json"), first.toJson());
        Files.writeString(folder.resolve("second.json"), second.toJson());
        Files.writeString(folder.resolve("changed.json"), second.toJson().replace("0.9", "0.8"));
        var third = sealer.seal(body(3), second.seal());
        Files.writeString(
                folder.resolve("chain.json"), ChainFile.of(List.of(first.toJson(), second.toJson(), third.toJson())));
        Files.writeString(folder.resolve("key.pem"), NetworkKey.pem(KEYS.getPublic()));
        Files.writeString(folder.resolve("other.pem"), NetworkKey.pem(OTHER_KEYS.getPublic()));
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
    }

    @Test
    void acceptsATruePassport() {
        assertThat(run("en", "second.json", "--chain", "first.json", "--key", "key.pem"))
                .isEqualTo(Verify.ACCEPTED);
        assertThat(said()).isEqualTo("""
                        ✓ Form: the text is exactly that of a passport.
                        ✓ Seal: nothing of what was published has changed since.
                        ✓ Signature: the key in the passport signed this seal.
                        ✓ Chain: follows 1 earlier passport, the first of the network.
                        ✓ Key: it is the one that you gave as the network’s.
                        second.json: accepted.
                        """);
        assertThat(err.size()).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"first.json,this is the first passport of its network", "second.json,follows 1 earlier passport"})
    void takesTheWholeChainAsItIsPublished(String passport, String said) {
        assertThat(run("en", passport, "--chain", "chain.json", "--key", "key.pem"))
                .isEqualTo(Verify.ACCEPTED);
        assertThat(said()).contains("✓ Chain: " + said);
    }

    @Test
    void refusesAChainWithAnyLetterChanged() throws IOException {
        String second = Files.readString(folder.resolve("second.json"));
        String chain = Files.readString(folder.resolve("chain.json"));
        for (int i = 0; i < chain.length(); i++) {
            String changed = chain.substring(0, i) + (char) (chain.charAt(i) ^ 1) + chain.substring(i + 1);
            assertThat(PassportVerifier.verify(second, Optional.of(ChainFile.texts(changed)), Optional.empty())
                            .accepted())
                    .as("letter %d", i)
                    .isFalse();
        }
    }

    @Test
    void refusesAChangedPassport() {
        assertThat(run("fr", "changed.json", "--key", "key.pem")).isEqualTo(Verify.REFUSED);
        assertThat(said())
                .contains("✗ Sceau : il ne correspond pas au contenu")
                .contains("· Chaîne : non vérifiée")
                .endsWith("changed.json : refusé. Ne vous y fiez pas.\n");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(run("en", "binary")).isEqualTo(Verify.REFUSED);
        assertThat(run("en", "second.json", "--chain", "binary")).isEqualTo(Verify.REFUSED);
    }

    @Test
    void refusesAnotherKeyInArabic() {
        assertThat(run("ar", "--key", "other.pem", "--chain", "first.json", "--key", "key.pem"))
                .isEqualTo(Verify.NOT_DONE);
        assertThat(run("ar", "second.json", "--key", "other.pem")).isEqualTo(Verify.REFUSED);
        assertThat(said())
                .contains("✗ المفتاح: ليس هو الذي أدليتم به")
                .endsWith("\u2068second.json\u2069: مرفوض. لا تعتمدوا عليه.\n");
    }

    @Test
    void takesTheOptionsInAnyOrder() {
        assertThat(run("en", "--key", "key.pem", "second.json")).isEqualTo(Verify.ACCEPTED);
        assertThat(run("en", "second.json", "--key", "key.pem", "--chain", "first.json", "second.json"))
                .isEqualTo(Verify.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "second.json|first.json",
                "second.json|--key",
                "second.json|--chain",
                "second.json|--chain|--key|key.pem",
                "second.json|--key|key.pem|--key|key.pem",
                "second.json|--other",
                "--key|key.pem"
            })
    void saysHowItIsUsed(String line) {
        var args = line.isEmpty() ? new String[0] : line.split("\\|", -1);
        assertThat(run("en", args)).isEqualTo(Verify.NOT_DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Usage: ./parcours verify PASSPORT.json");
        assertThat(out.size()).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.json", "second.json|--key|first.json", "second.json|--chain|missing.json"})
    void saysWhichFileItCannotRead(String line) {
        assertThat(run("en", line.split("\\|", -1))).isEqualTo(Verify.NOT_DONE);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Cannot read ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void hasWordsForEveryFailure(String language) {
        for (var failure : Failure.values()) {
            assertThat(Verify.words(Locale.of(language)).say("passports.verify.failure." + failure.code()))
                    .isNotBlank();
        }
        for (int links = 0; links < 120; links++) {
            assertThat(Verify.words(Locale.of(language)).say("passports.verify.chain.passed", links, "no"))
                    .doesNotContain("{", "}", "#");
        }
    }

    private int run(String language, String... args) {
        var absolute = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            absolute[i] =
                    args[i].startsWith("--") ? args[i] : folder.resolve(args[i]).toString();
        }
        return Verify.run(
                absolute,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.of(language));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }
}
