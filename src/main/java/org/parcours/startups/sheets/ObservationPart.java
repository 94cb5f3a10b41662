package org.parcours.startups.sheets;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.parcours.transfers.Column;
import org.parcours.transfers.Draft;

/// The columns of a row that tell what a company was seen to be on a day. The same day and source again is the same
/// observation; any other is a new one, also where nothing has changed.
final class ObservationPart {
    static final String SEEN = "seen-on";
    static final String STATUS = "status";
    static final String SOURCE = "source";
    private static final String HAPPENED = "happened-on";
    private static final String LINK = "link";
    private static final String NOTE = "note";

    enum Status {
        TRADING,
        DORMANT,
        CEASED,
        ACQUIRED,
        MERGED,
        LISTED,
        UNKNOWN
    }

    enum Source {
        REGISTER,
        VISIT,
        SURVEY,
        PRESS,
        DECLARATION,
        DIRECTORY
    }

    private ObservationPart() {}

    static List<Column> columns() {
        return List.of(
                Column.day(SEEN),
                Column.choice(STATUS, Status.values()),
                Column.choice(SOURCE, Source.values()),
                Column.day(HAPPENED),
                Column.text(LINK),
                Column.text(NOTE));
    }

    /// A row without a status tells nothing of this.
    static void apply(Change change) {
        Optional<String> status = change.row().text(STATUS);
        if (status.isEmpty()) {
            return;
        }
        Optional<LocalDate> seen = change.past(SEEN);
        Optional<String> source = change.row().text(SOURCE);
        if (change.row().day(SEEN).isEmpty()) {
            change.fault(SEEN, "sheets.fault.observation-incomplete");
        }
        if (source.isEmpty()) {
            change.fault(SOURCE, "sheets.fault.observation-incomplete");
        }
        if (seen.isEmpty() || source.isEmpty()) {
            return;
        }
        Draft observation = find(change.subject(), seen.get(), source.get()).orElseGet(() -> {
            Draft fresh = change.subject().child("observation");
            change.put(SEEN, fresh, "seen_on", seen.get());
            change.put(SOURCE, fresh, "source", source.get());
            change.subject().observations().add(fresh);
            return fresh;
        });
        change.put(STATUS, observation, "status", status.get());
        if (change.row().day(HAPPENED).filter(day -> day.isAfter(seen.get())).isPresent()) {
            change.fault(HAPPENED, "sheets.fault.happened-after-seen", seen.get());
        } else {
            change.day(HAPPENED, observation, "happened_on");
        }
        if (change.row().text(LINK).filter(link -> !isAddress(link)).isPresent()) {
            change.fault(LINK, "sheets.fault.link");
        } else {
            change.text(LINK, observation, "link");
        }
        change.text(NOTE, observation, "note");
    }

    private static Optional<Draft> find(Subject subject, LocalDate seen, String source) {
        return subject.observations().stream()
                .filter(one -> seen.equals(one.day("seen_on")) && source.equals(one.text("source")))
                .findFirst();
    }

    /// Only addresses of the web: a link is shown, and `javascript:` is an address too.
    static boolean isAddress(String text) {
        try {
            URI address = URI.create(text.strip());
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
