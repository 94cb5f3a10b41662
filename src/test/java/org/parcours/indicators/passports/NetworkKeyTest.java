package org.parcours.indicators.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkKeyTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void isMadeOnceAndReadBackTheSame() throws IOException {
        var file = folder.resolve("keys/network-key.pem");
        var made = NetworkKey.loadOrCreate(file);
        var read = NetworkKey.loadOrCreate(file);
        assertThat(read.getPublic()).isEqualTo(made.getPublic());
        assertThat(read.getPrivate().getEncoded()).isEqualTo(made.getPrivate().getEncoded());
        assertThat(NetworkKey.readPublic(folder.resolve("keys/network-key.pub.pem")))
                .isEqualTo(made.getPublic());
        assertThat(file.getParent()).isDirectoryContaining("glob:**.pem");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        var file = folder.resolve("network-key.pem");
        NetworkKey.loadOrCreate(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> NetworkKey.loadOrCreate(file)).isInstanceOf(IOException.class);
    }

    @Test
    void mendsItsPublicHalf() throws IOException {
        var file = folder.resolve("network-key.pem");
        var keys = NetworkKey.loadOrCreate(file);
        var published = NetworkKey.publicFile(file);
        Files.writeString(published, NetworkKey.pem(Samples.OTHER_KEYS.getPublic()));
        NetworkKey.loadOrCreate(file);
        assertThat(NetworkKey.readPublic(published)).isEqualTo(keys.getPublic());
        Files.delete(published);
        NetworkKey.loadOrCreate(file);
        assertThat(NetworkKey.readPublic(published)).isEqualTo(keys.getPublic());
    }

    @Test
    void refusesFilesThatHoldNoKey() throws IOException {
        var file = folder.resolve("network-key.pem");
        NetworkKey.loadOrCreate(file);
        assertThatThrownBy(() -> NetworkKey.readPublic(file)).isInstanceOf(IOException.class);
        Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertThatThrownBy(() -> NetworkKey.loadOrCreate(file)).isInstanceOf(IOException.class);
        Files.writeString(file, "");
        assertThatThrownBy(() -> NetworkKey.loadOrCreate(file)).isInstanceOf(IOException.class);
    }

    @Test
    void writesWhatOtherToolsRead() {
        var lines = NetworkKey.pem(Samples.KEYS.getPublic()).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).isEqualTo("-----BEGIN PUBLIC KEY-----");
        assertThat(lines.get(1)).startsWith("MCowBQYDK2VwAyEA").hasSize(60);
        assertThat(lines.getLast()).isEqualTo("-----END PUBLIC KEY-----");
    }
}
