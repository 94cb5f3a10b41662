package org.parcours.startups.chronicle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.People;
import org.parcours.codelists.CodeLists;
import org.parcours.history.Change;
import org.parcours.parks.Parks;
import org.parcours.startups.StartupLists;
import org.parcours.text.Words;
import org.parcours.values.PartialDate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Says changes in the reader's language: fields and codes by their names, days and amounts as they are written.
@Component
class Sentences {
    private static final Set<String> DAYS = Set.of(
            "admitted_on",
            "followed_from",
            "planned_end",
            "since",
            "until",
            "decided_on",
            "exited_on",
            "seen_on",
            "happened_on",
            "period_from",
            "period_until",
            "stated_on");

    /// Reading order of the columns, as the form asks for them; others follow.
    private static final List<String> ORDER = List.of(
            "name",
            "name_arabic",
            "kind",
            "sector",
            "stage",
            "admitted_on",
            "followed_from",
            "since",
            "until",
            "decided_on",
            "exited_on",
            "seen_on",
            "status",
            "period_from",
            "period_until",
            "value",
            "currency");

    private final CodeLists lists;
    private final People people;
    private final Parks parks;
    private final Clock clock;

    Sentences(CodeLists lists, People people, Parks parks, Clock clock) {
        this.lists = lists;
        this.people = people;
        this.parks = parks;
        this.clock = clock;
    }

    List<EntryView> say(List<Entry> entries, Words words) {
        Map<UUID, String> known = people.names(
                entries.stream().map(Entry::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, String> references = references(entries, words);
        return entries.stream()
                .map(entry -> new EntryView(
                        words.moment(LocalDateTime.ofInstant(entry.at(), clock.getZone())),
                        entry.by() == null
                                ? words.say("journeys.history.system")
                                : known.getOrDefault(entry.by(), words.say("journeys.history.somebody")),
                        entry.at().toString(),
                        entry.changes().reversed().stream()
                                .map(change -> say(change, references, words))
                                .toList()))
                .toList();
    }

    /// Names of the parks and documents that rows refer to by id.
    private Map<String, String> references(List<Entry> entries, Words words) {
        Map<String, String> references = new HashMap<>();
        parks.all().forEach(park -> references.put(park.id().toString(), words.text(park.names())));
        entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.table().equals("startups.document"))
                .forEach(change -> {
                    JsonNode row = Objects.requireNonNullElse(change.after(), change.before());
                    references.put(change.row().toString(), row.path("name").asString(""));
                });
        return references;
    }

    private EntryView.ChangeView say(Change change, Map<String, String> references, Words words) {
        String table = change.table().substring(change.table().indexOf('.') + 1);
        List<EntryView.FieldView> fields = change.fields().stream()
                .map(field -> field.equals("founded_precision") ? "founded_on" : field)
                .distinct()
                .filter(field -> !Chronicle.SILENT.contains(field) && Chronicle.isOwn(change, field))
                .sorted(Comparator.comparingInt(Sentences::place))
                .map(field -> new EntryView.FieldView(
                        name(table, field, words),
                        value(table, field, change.before(), references, words),
                        value(table, field, change.after(), references, words)))
                .filter(field -> !(field.before().isEmpty() && field.after().isEmpty()))
                .toList();
        return new EntryView.ChangeView(words.say("journeys.history." + table + "." + change.kind()), fields);
    }

    private static int place(String field) {
        int place = ORDER.indexOf(field);
        return place < 0 ? ORDER.size() : place;
    }

    private static String name(String table, String field, Words words) {
        String own = "journeys.column." + table + "." + field;
        return words.say(words.knows(own) ? own : "journeys.column." + field);
    }

    private String value(
            String table, String field, @Nullable JsonNode row, Map<String, String> references, Words words) {
        JsonNode value = row == null ? null : row.get(field);
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(text -> text.getValue().asString(""))
                    .collect(Collectors.joining(" · "));
        }
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asString();
        if (DAYS.contains(field)) {
            return words.date(LocalDate.parse(text));
        }
        return switch (field) {
            case "founded_on" -> founded(text, Objects.requireNonNull(row), words);
            case "park_id", "document_id" -> references.getOrDefault(text, text);
            case "sector" -> lists.name(StartupLists.SECTORS, text, words);
            case "stage" -> lists.name(StartupLists.STAGES, text, words);
            case "status" -> words.say("journeys.status." + text);
            case "source" -> words.say("journeys.source." + text);
            case "residency" -> words.say("startups.residency." + text);
            case "part" -> words.say("startups.part." + text);
            case "kind" -> kind(table, text, words);
            case "value" -> value.isNumber() ? words.decimal(value.decimalValue(), scale(value)) : text;
            case "size" -> words.integer(value.asLong());
            default -> text;
        };
    }

    private static String founded(String first, JsonNode row, Words words) {
        JsonNode precision = row.path("founded_precision");
        return Objects.requireNonNull(PartialDate.stored(
                        LocalDate.parse(first), precision.isString() ? precision.stringValue() : null))
                .in(words);
    }

    private static int scale(JsonNode value) {
        return Math.max(0, value.decimalValue().stripTrailingZeros().scale());
    }

    private String kind(String table, String code, Words words) {
        return switch (table) {
            case "identifier" -> lists.name(StartupLists.IDENTIFIERS, code, words);
            case "measure" -> lists.name(StartupLists.MEASURES, code, words);
            case "exit" -> words.say("journeys.exit." + code);
            default -> words.say("startups.kind." + code);
        };
    }
}
