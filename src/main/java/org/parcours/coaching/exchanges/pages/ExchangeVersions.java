package org.parcours.coaching.exchanges.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.accounts.People;
import org.parcours.history.Change;
import org.parcours.history.Histories;
import org.parcours.history.Kept;
import org.parcours.text.Words;
import org.parcours.web.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Says what an exchange said before it was corrected.
@Component
class ExchangeVersions {
    private static final List<Kept> KEPT = List.of(new Kept("coaching.exchange", "id"));

    /// Columns that a reader knows, in their order.
    private static final List<String> SAID = List.of("kind", "held_on", "about", "agreed", "minutes", "shared");

    private final Histories histories;
    private final People people;

    ExchangeVersions(Histories histories, People people) {
        this.histories = histories;
        this.people = people;
    }

    /// Latest first.
    List<ExchangeView.Version> of(UUID exchange, Page page) {
        List<Change> changes = histories.changes(KEPT, exchange);
        Map<UUID, String> names = people.names(
                changes.stream().map(Change::by).filter(Objects::nonNull).toList());
        List<ExchangeView.Version> versions = new ArrayList<>();
        for (Change change : changes) {
            JsonNode before = change.before();
            if (change.kind() == Change.Kind.CHANGED && before != null) {
                Map<String, String> said = new LinkedHashMap<>();
                SAID.stream()
                        .filter(change.fields()::contains)
                        .forEach(field -> said.put(
                                page.say("exchanges.column." + field), said(field, before.path(field), page.words())));
                UUID by = change.by();
                versions.add(new ExchangeView.Version(
                        page.say(
                                "exchanges.version",
                                page.moment(change.at()),
                                by == null ? "" : names.getOrDefault(by, "")),
                        said));
            }
        }
        return versions;
    }

    private static String said(String field, JsonNode value, Words words) {
        if (value.isNull() || value.isMissingNode()) {
            return words.say("journeys.nothing");
        }
        return switch (field) {
            case "kind" -> words.say("exchanges.kind." + value.asString());
            case "held_on" -> words.date(LocalDate.parse(value.asString()));
            case "shared" -> words.say(value.asBoolean() ? "exchanges.shared" : "exchanges.private");
            default -> value.asString();
        };
    }
}
