package org.parcours.indicators.passports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A sealed and signed publication, as it stands in its file.
///
/// @param body everything that was frozen, a JSON object
/// @param previous the seal of the passport sealed just before by the same network; null for its first
/// @param seal SHA-256 in lower-case hex over the UTF-8 bytes of the canonical JSON of `{body, format, previous}`
/// @param key the network's Ed25519 public key: its X.509 SubjectPublicKeyInfo (44 bytes) in base64
/// @param signature the Ed25519 signature (RFC 8032) of the 32 bytes of the seal, in base64
public record Passport(ObjectNode body, @Nullable String previous, String seal, String key, String signature) {
    public static final String FORMAT = "parcours-passport-1";

    /// The text of the file: canonical JSON, without a line end. Any other text is not this passport.
    public String toJson() {
        return CanonicalJson.of(
                sealed(body, previous).put("seal", seal).put("key", key).put("signature", signature));
    }

    /// Takes a passport from its text. Says nothing on whether its seal and signature hold: see [PassportVerifier].
    ///
    /// @throws RefusedText where the text is not, byte for byte, the canonical text of a passport
    static Passport read(String json) throws RefusedText {
        var value = RefusedText.parse(json);
        var body = value.get("body");
        var previous = value.get("previous");
        var seal = text(value, "seal");
        boolean shaped = value.size() == 6
                && FORMAT.equals(text(value, "format"))
                && previous != null
                && (previous.isNull() || isSeal(text(value, "previous")))
                && isSeal(seal);
        var key = text(value, "key");
        var signature = text(value, "signature");
        if (shaped && body instanceof ObjectNode object && seal != null && key != null && signature != null) {
            return new Passport(object, text(value, "previous"), seal, key, signature);
        }
        throw new RefusedText(Verification.Failure.WRONG_SHAPE);
    }

    /// The 32 bytes of the seal that the body and its place in the chain ought to have.
    static byte[] sealOf(ObjectNode body, @Nullable String previous) {
        var bytes = CanonicalJson.of(sealed(body, previous)).getBytes(StandardCharsets.UTF_8);
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static boolean isSeal(@Nullable String text) {
        return text != null
                && text.length() == 64
                && text.chars().allMatch(c -> HexFormat.isHexDigit(c) && !Character.isUpperCase(c));
    }

    private static ObjectNode sealed(ObjectNode body, @Nullable String previous) {
        var object = JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("previous", previous);
        object.set("body", body);
        return object;
    }

    private static @Nullable String text(JsonNode object, String name) {
        var value = object.get(name);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
