package org.parcours.indicators.passports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;

/// The network's Ed25519 key pair on disk: the private key as PKCS#8 PEM that only its owner may read, and the public
/// key as PEM beside it (`network-key.pem`, `network-key.pub.pem`), to be handed to anyone.
public final class NetworkKey {
    private static final EnumSet<PosixFilePermission> OWNER_ALONE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private NetworkKey() {}

    /// The key pair of a file, made on the first call.
    ///
    /// @throws IOException where the file cannot be read or written, holds no Ed25519 key, or others may read it
    public static KeyPair loadOrCreate(Path file) throws IOException {
        return Files.exists(file) ? load(file) : create(file);
    }

    static KeyPair create(Path file) throws IOException {
        var keys = generate(new SecureRandom());
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Written aside and moved, so that a stop in between never leaves half a key.
        var aside =
                Files.createTempFile(folder, "network-key", ".new", PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        Files.writeString(aside, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(publicFile(file), pem(keys.getPublic()));
        return keys;
    }

    static KeyPair load(Path file) throws IOException {
        if (!OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IOException(file + " may be read by others: chmod 600 " + file);
        }
        var keys = pair(file);
        var published = publicFile(file);
        if (!Files.exists(published) || !Files.readString(published).equals(pem(keys.getPublic()))) {
            Files.writeString(published, pem(keys.getPublic()));
        }
        return keys;
    }

    /// The public key of a PEM file.
    ///
    /// @throws IOException where the file cannot be read or holds no Ed25519 public key
    public static PublicKey readPublic(Path file) throws IOException {
        return decode(base64(file, "PUBLIC KEY"))
                .orElseThrow(() -> new IOException(file + " holds no Ed25519 public key"));
    }

    /// The public key as PEM text.
    public static String pem(PublicKey key) {
        return pem("PUBLIC KEY", key.getEncoded());
    }

    static Path publicFile(Path file) {
        var name = file.getFileName().toString();
        var stem = name.endsWith(".pem") ? name.substring(0, name.length() - 4) : name;
        return file.resolveSibling(stem + ".pub.pem");
    }

    /// The key written in base64; empty where it is none, or is not written the one canonical way.
    static Optional<PublicKey> decode(String base64) {
        try {
            var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            var key = KeyFactory.getInstance("Ed25519").generatePublic(spec);
            boolean canonical =
                    Base64.getEncoder().encodeToString(key.getEncoded()).equals(base64);
            return canonical ? Optional.of(key) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static KeyPair pair(Path file) throws IOException {
        try {
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64(file, "PRIVATE KEY")));
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(spec);
            var seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            return generate(new Given(seed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " holds no Ed25519 private key", e);
        }
    }

    private static KeyPair generate(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static String base64(Path file, String label) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII);
        int from = text.indexOf("-----BEGIN " + label + "-----");
        int to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IOException(file + " holds no " + label);
        }
        return text.substring(text.indexOf('\n', from) + 1, to).replaceAll("\\s", "");
    }

    private static String pem(String label, byte[] encoded) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }

    /// Hands the generator the seed that it would otherwise draw: Java has no other way from a private Ed25519 key to
    /// its public one, and a public file on disk must not be what decides.
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = Arrays.copyOf(seed, seed.length);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
