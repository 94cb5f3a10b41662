package org.parcours.indicators.passports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Thrown where a text is not the one canonical text of a passport.
final class RefusedText extends Exception {
    private static final long serialVersionUID = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Verification.Failure failure;

    RefusedText(Verification.Failure failure) {
        super(failure.code());
        this.failure = failure;
    }

    Verification.Failure failure() {
        return failure;
    }

    static String decode(byte[] bytes) throws RefusedText {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedText(Verification.Failure.NOT_UTF8);
        }
    }

    /// Comparing the text with what its value would be written as leaves no room for white space, a name given twice,
    /// another spelling of a number or letters after the end: a reader that forgives would hide a change.
    static JsonNode parse(String json) throws RefusedText {
        JsonNode value;
        try {
            value = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new RefusedText(Verification.Failure.NOT_JSON);
        }
        try {
            if (CanonicalJson.of(value).equals(json)) {
                return value;
            }
        } catch (IllegalArgumentException e) {
            // A value that has no canonical text cannot be written canonically.
        }
        throw new RefusedText(Verification.Failure.NOT_CANONICAL);
    }
}
