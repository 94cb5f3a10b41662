package org.parcours.indicators.publications.frozen;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Words;
import tools.jackson.databind.JsonNode;

/// A frozen row as it is shown to somebody in scope.
///
/// @param name of the startup as it was known then
public record EvidenceLine(
        FrozenRow row, JsonNode json, @Nullable String name) {
    public String answer(Words words) {
        String key = "indicators.answer." + text("answer");
        return words.knows(key) ? words.say(key) : text("answer");
    }

    /// What decided the answer, with its day.
    public String because(Words words) {
        String key = "indicators.reason." + text("reason");
        return words.knows(key) ? words.say(key, words.date(day("reasonOn"))) : text("reason");
    }

    public @Nullable LocalDate origin() {
        return day("origin");
    }

    /// Id of the dossier; empty where parks are counted.
    public String startup() {
        return text("startup");
    }

    private @Nullable LocalDate day(String field) {
        return text(field).isEmpty() ? null : LocalDate.parse(text(field));
    }

    private String text(String field) {
        return json.path(field).stringValue("");
    }
}
