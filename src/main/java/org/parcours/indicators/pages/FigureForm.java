package org.parcours.indicators.pages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.indicators.Classification;
import org.parcours.indicators.EvidenceCursor;
import org.parcours.indicators.FigureRequest;
import org.parcours.indicators.FigureRequests;
import org.parcours.indicators.Labels;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.springframework.web.util.UriComponentsBuilder;

/// What is asked in the address, and the addresses of the same with something changed.
///
/// @param parameters as it was typed
/// @param refused the first field that could not be read; the request was read without it
public record FigureForm(
        Words words,
        Map<String, String> parameters,
        FigureRequest request,
        Labels labels,
        FigureRequest.@Nullable Unreadable refused) {
    private static final List<String> KEPT =
            List.of("on", "known", "years", "park", "sector", "stage", "kind", "cohort");

    public String value(String field) {
        return parameters.getOrDefault(field, "");
    }

    public LocalDate on() {
        return request.query().on();
    }

    /// The moment of knowledge as the network's clocks show it; empty where it is now.
    public String known() {
        return value("known").isEmpty()
                ? ""
                : words.moment(request.query()
                        .known()
                        .atZone(ZoneId.of("Africa/Casablanca"))
                        .toLocalDateTime());
    }

    /// Whether anything is asked of what is folded away at first.
    public boolean narrowsFurther() {
        return Stream.of("stage", "kind", "cohort", "known")
                .anyMatch(field -> !value(field).isBlank());
    }

    public boolean refuses(String field) {
        return refused != null && refused.field().equals(field);
    }

    public String refusal() {
        return refused == null ? "" : refused.in(words);
    }

    public Map<String, LocalizedText> options(String field) {
        return switch (field) {
            case "park" -> labels.parks();
            case "sector" -> labels.sectors();
            default -> labels.stages();
        };
    }

    /// The address of an indicator with the same request.
    public String href(String path) {
        return href(path, Map.of());
    }

    /// The same with more in it.
    ///
    /// @param more parameters on top, such as the filter of the evidence
    public String href(String path, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String name : KEPT) {
            if (!value(name).isBlank()) {
                all.put(name, value(name));
            }
        }
        all.putAll(more);
        var address = UriComponentsBuilder.fromPath("/indicators" + path);
        all.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    @Nullable
    Classification answer() {
        try {
            return FigureRequests.answer(value("counts"));
        } catch (FigureRequest.Unreadable unreadable) {
            return null;
        }
    }

    @Nullable
    EvidenceCursor after() {
        try {
            return FigureRequests.cursor(value("after"));
        } catch (FigureRequest.Unreadable unreadable) {
            return null;
        }
    }
}
