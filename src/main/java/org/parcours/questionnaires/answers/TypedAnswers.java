package org.parcours.questionnaires.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parcours.files.Upload;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/// What somebody has just typed and chosen, by the names of the questions.
///
/// @param texts as they were typed; empty text for what was taken back
public record TypedAnswers(Map<String, String> texts, Map<String, Upload> files) {
    /// The field of a sheet that names files to be taken back.
    private static final String REMOVED = "remove";

    public TypedAnswers {
        texts = Map.copyOf(texts);
        files = Map.copyOf(files);
    }

    /// Reads what a machine sent: null takes an answer back.
    public static TypedAnswers of(Map<String, ? extends @Nullable String> texts) {
        Map<String, String> typed = new HashMap<>();
        texts.forEach((name, text) -> typed.put(name, Objects.requireNonNullElse(text, "")));
        return new TypedAnswers(typed, Map.of());
    }

    /// Reads the fields of a sheet. Several choices of one question are joined with spaces, as XLSForm writes them.
    public static TypedAnswers of(MultiValueMap<String, String> fields, MultiValueMap<String, MultipartFile> files) {
        Map<String, String> typed = new HashMap<>();
        fields.forEach((name, values) -> typed.put(
                name,
                values.size() == 1
                        ? Objects.requireNonNullElse(values.getFirst(), "")
                        : String.join(" ", values).strip()));
        fields.getOrDefault(REMOVED, List.of()).forEach(name -> typed.put(name, ""));
        Map<String, Upload> uploads = new HashMap<>();
        files.forEach((name, sent) -> Upload.of(sent.getFirst()).ifPresent(file -> uploads.put(name, file)));
        return new TypedAnswers(typed, uploads);
    }
}
