package org.parcours.startups.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.codelists.CodeListEntry;
import org.parcours.startups.Startup;
import org.parcours.startups.search.ParkChoice;
import org.parcours.values.PartialDate;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;

/// Two changes of one dossier: what the other saved meanwhile and what was typed here, field by field.
///
/// @param settled values of the fields that both leave alike
/// @param fields those to choose between
public record Conflict(Startup theirs, Map<String, String> settled, List<Field> fields) {
    /// A field that the two leave differently.
    ///
    /// @param theirsChosen only the other changed it
    public record Field(String name, Version theirs, Version mine, boolean theirsChosen) {}

    /// One of the two.
    ///
    /// @param value as the form sends it
    /// @param shown as the reader reads it
    public record Version(String value, String shown) {}

    private static final List<String> FIELDS = List.of(
            "name",
            "nameArabic",
            "kind",
            "park",
            "sector",
            "residency",
            "foundedOn",
            "website",
            "descriptionFr",
            "descriptionAr",
            "descriptionEn");

    /// @param past the form as it was before either
    static Conflict between(
            Form past, Startup theirs, Form others, Form typed, List<ParkChoice> parks, List<CodeListEntry> sectors) {
        Map<String, String> settled = new LinkedHashMap<>();
        List<Field> fields = new ArrayList<>();
        for (String field : FIELDS) {
            String a = others.typed(field);
            String b = typed.typed(field);
            if (a.equals(b)) {
                settled.put(field, a);
            } else {
                fields.add(new Field(
                        field,
                        new Version(a, shown(field, a, typed.page(), parks, sectors)),
                        new Version(b, shown(field, b, typed.page(), parks, sectors)),
                        b.equals(past.typed(field))));
            }
        }
        return new Conflict(theirs, settled, fields);
    }

    private static String shown(
            String field, String value, Page page, List<ParkChoice> parks, List<CodeListEntry> sectors) {
        if (value.isEmpty()) {
            return page.say("startups.conflict.nothing");
        }
        return switch (field) {
            case "kind" -> page.say("startups.kind." + value);
            case "residency" -> page.say("startups.residency." + value);
            case "foundedOn" -> PartialDate.parse(value).in(page.words());
            case "park" ->
                parks.stream()
                        .filter(park -> park.id().equals(UUID.fromString(value)))
                        .map(park -> page.words().text(park.names()))
                        .findFirst()
                        .orElse(value);
            case "sector" ->
                sectors.stream()
                        .filter(sector -> sector.code().equals(value))
                        .map(sector -> page.words().text(sector.names()))
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }
}
