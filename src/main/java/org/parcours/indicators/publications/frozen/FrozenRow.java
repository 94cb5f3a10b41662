package org.parcours.indicators.publications.frozen;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.EvidenceRow;
import org.parcours.indicators.passports.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One evidence row as it was frozen: canonical JSON, and the salt that keeps anybody from guessing it.
@SuppressWarnings("ArrayRecordComponent") // random bytes that feed a digest; rows are never compared
public record FrozenRow(int place, byte[] salt, String line) {
    static final int SALT = 16;

    static String line(EvidenceRow row) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("subject", row.subject().toString())
                .put("startup", text(row.startup()))
                .put("park", text(row.park()))
                .put("sector", row.sector())
                .put("stage", row.stage())
                .put("kind", row.kind())
                .put("cohort", row.cohort())
                .put("answer", row.answer().name())
                .put("weight", row.weight())
                .put("origin", row.origin().toString())
                .put("reason", row.reason())
                .put("reasonOn", text(row.reasonOn()));
        var observed = row.observed();
        if (observed != null) {
            json.putObject("observed")
                    .put("entry", observed.entry())
                    .put("exit", observed.exit())
                    .put("ended", observed.ended())
                    .put("alreadyEnded", observed.alreadyEnded());
        }
        return CanonicalJson.of(json);
    }

    private static @Nullable String text(@Nullable Object value) {
        return Objects.toString(value, null);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(line);
    }

    public UUID subject() {
        return UUID.fromString(
                JsonMapper.shared().readTree(line).path("subject").stringValue(""));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FrozenRow row
                && row.place == place
                && row.line.equals(line)
                && java.util.Arrays.equals(row.salt, salt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(place, line);
    }
}
