package org.parcours.surveys.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.surveys.forms.Form;
import org.parcours.surveys.forms.LineType;
import org.parcours.surveys.forms.Lines;
import org.parcours.surveys.forms.Remark;
import org.parcours.surveys.forms.XlsForm;

/// What the reader of files says of a draft's lines, each remark with the question and the field that
/// it is
/// about.
///
/// @param sketch what could be read, whatever has to be mended; null where there is nothing to read
/// @param ofLines by the ids of the lines
/// @param whole what is about none of them
public record Checked(@Nullable Form sketch, Map<String, List<Said>> ofLines, List<Remark> whole) {
    /// A remark about a line.
    ///
    /// @param field column that it is about; `choices` for a choice of the question's list
    public record Said(Remark remark, String field) {}

    public static Checked of(Lines lines) {
        XlsForm.Reading reading = XlsForm.read(lines);
        Map<String, List<Said>> ofLines = new HashMap<>();
        List<Remark> whole = new ArrayList<>();
        for (Remark remark : reading.remarks()) {
            Optional<Lines.Place> place = lines.place(remark);
            List<Lines.Line> about = place.map(one -> about(lines, remark, one)).orElse(List.of());
            String field = remark.sheet().equals("choices")
                    ? "choices"
                    : place.map(Lines.Place::column).orElse("");
            about.forEach(line ->
                    ofLines.computeIfAbsent(line.id(), id -> new ArrayList<>()).add(new Said(remark, field)));
            if (about.isEmpty()) {
                whole.add(remark);
            }
        }
        return new Checked(reading.sketch(), ofLines, whole);
    }

    /// A remark about a choice is about every question that offers it.
    private static List<Lines.Line> about(Lines lines, Remark remark, Lines.Place place) {
        return remark.sheet().equals("choices")
                ? lines.survey().stream()
                        .filter(line ->
                                LineType.of(line).list().equals(place.line().cell("list_name")))
                        .toList()
                : List.of(place.line());
    }

    public List<Said> of(Lines.Line line) {
        return ofLines.getOrDefault(line.id(), List.of());
    }

    /// How many things have to be mended before it can be published.
    public long toMend() {
        return java.util.stream.Stream.concat(
                        whole.stream(),
                        ofLines.values().stream()
                                .flatMap(List::stream)
                                .map(Said::remark)
                                .distinct())
                .filter(remark -> remark.kind().isFatal())
                .count();
    }

    /// Whether questions wait for one another, so that no answer could be worked out.
    public boolean endless() {
        return ofLines.values().stream()
                .flatMap(List::stream)
                .anyMatch(said -> said.remark().kind() == Remark.Kind.LOOP
                        || said.remark().kind() == Remark.Kind.TOO_DEEP);
    }
}
