package org.parcours.startups.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeListEntry;
import org.parcours.startups.IdentifierKinds;
import org.parcours.startups.recognition.Description;
import org.parcours.startups.recognition.StartupIndex;
import org.parcours.startups.recognition.StartupIndex.Identifier;
import org.parcours.startups.recognition.StartupIndex.Possible;
import org.parcours.text.Refused;
import org.parcours.text.SiteKey;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;

/// Reads from rows which startup they are about: numbers, name and park.
final class StartupResolver {
    static final String NAME = "name";
    static final String PARK = "park";
    static final String NUMBER = "number-";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final StartupIndex index;
    private final IdentifierKinds identifiers;
    private final ParkCodes parks;
    private final Decisions decisions;
    private final List<CodeListEntry> kinds;

    StartupResolver(StartupIndex index, IdentifierKinds identifiers, ParkCodes parks, Decisions decisions) {
        this.index = index;
        this.identifiers = identifiers;
        this.parks = parks;
        this.decisions = decisions;
        this.kinds = identifiers.all();
    }

    static List<Column> numberColumns(IdentifierKinds identifiers) {
        return identifiers.all().stream()
                .map(kind -> Column.text(NUMBER + kind.code()).named(kind.names()))
                .toList();
    }

    /// What one row says of the startup that it is about.
    ///
    /// @param park null if the row does not say and it does not go without saying
    record Asked(Row row, @Nullable String name, @Nullable UUID park, List<Identifier> numbers) {
        Description description(StartupIndex index) {
            return new Description(
                    Objects.requireNonNull(name),
                    park,
                    index.kinds(numbers),
                    row.text("website").flatMap(SiteKey::of).orElse(null),
                    row.partialDay("founded-on")
                            .map(date -> date.first().getYear())
                            .orElse(null));
        }
    }

    List<Asked> read(List<Row> rows, Map<Integer, Finding.Builder> findings) {
        List<Asked> asked = new ArrayList<>();
        for (Row row : rows) {
            Finding.Builder finding = Objects.requireNonNull(findings.get(row.line()));
            String name = row.text(NAME).map(StartupResolver::plain).orElse(null);
            List<Identifier> numbers = numbers(row, finding);
            finding.label(Optional.ofNullable(name)
                    .orElseGet(() -> numbers.isEmpty() ? "" : numbers.getFirst().value()));
            asked.add(new Asked(row, name, park(row, finding), numbers));
        }
        index.lookUp(
                asked.stream().flatMap(one -> one.numbers().stream()).toList(),
                asked.stream().map(Asked::name).filter(Objects::nonNull).toList());
        return asked;
    }

    static String plain(String name) {
        return SPACES.matcher(name.strip()).replaceAll(" ");
    }

    private @Nullable UUID park(Row row, Finding.Builder finding) {
        UUID park = row.text(PARK).map(parks::id).orElseGet(parks::only);
        if (row.text(PARK).isPresent() && park != null && !parks.inReach(park)) {
            finding.fault(
                    PARK,
                    "sheets.fault.park-out-of-reach",
                    "raw",
                    row.text(PARK).orElseThrow());
        }
        return park;
    }

    private List<Identifier> numbers(Row row, Finding.Builder finding) {
        List<Identifier> numbers = new ArrayList<>();
        for (CodeListEntry kind : kinds) {
            row.text(NUMBER + kind.code()).ifPresent(written -> {
                try {
                    numbers.add(new Identifier(kind.code(), identifiers.checked(kind.code(), written)));
                } catch (Refused refused) {
                    finding.refuse(NUMBER + kind.code(), refused);
                }
            });
        }
        return numbers;
    }

    /// The startup that has the row's numbers.
    private Optional<UUID> numbered(Asked asked, Finding.Builder finding) {
        Set<UUID> bearers = index.bearers(asked.numbers());
        if (bearers.size() > 1) {
            finding.fault(null, "sheets.fault.two-startups");
        }
        if (!bearers.isEmpty()) {
            return bearers.stream().findFirst();
        }
        asked.numbers().stream()
                .filter(index::isOutOfReach)
                .forEach(number ->
                        finding.fault(NUMBER + number.kind(), "sheets.fault.number-elsewhere", "raw", number.value()));
        return Optional.empty();
    }

    /// Returns the startup meant, known for certain or decided by a person. Otherwise the finding says why not, or
    /// which startups may be meant.
    Optional<UUID> standing(Asked asked, Finding.Builder finding) {
        Optional<UUID> meant = meant(asked, finding);
        if (meant.isEmpty() && !finding.wrong() && !finding.undecided()) {
            finding.fault(NAME, "sheets.fault.unknown-startup");
        }
        return meant;
    }

    /// The same, but the startup may be new: then the finding says nothing.
    Optional<UUID> meant(Asked asked, Finding.Builder finding) {
        Optional<UUID> numbered = numbered(asked, finding);
        return numbered.isPresent() || finding.wrong() || asked.name() == null ? numbered : named(asked, finding);
    }

    private Optional<UUID> named(Asked asked, Finding.Builder finding) {
        int line = asked.row().line();
        UUID same = decisions.same(line);
        if (same != null) {
            return Optional.of(same);
        }
        StartupIndex.Found found = index.find(asked.description(index));
        if (found.certain() != null || decisions.decided(line)) {
            return Optional.ofNullable(found.certain());
        }
        if (decisions.otherwise() == Decisions.Otherwise.SAME
                && closest(found.possible()).isPresent()) {
            return closest(found.possible()).map(Possible::startup);
        }
        found.possible()
                .forEach(one -> finding.like(new Finding.Likeness(
                        one.startup(),
                        one.name(),
                        one.line() == 0 ? null : one.line(),
                        one.reason().key(),
                        one.reason().similarity(),
                        parks.code(one.park()))));
        return Optional.empty();
    }

    /// Of two for the same reason neither is the closest.
    private static Optional<Possible> closest(List<Possible> possible) {
        boolean tied = possible.size() > 1
                && possible.get(0).reason().equals(possible.get(1).reason());
        return tied ? Optional.empty() : possible.stream().findFirst();
    }

    /// The id of somebody new; from now on rows of the file may mean them.
    UUID remember(Asked asked) {
        UUID id = decisions.fresh(asked.row().line());
        index.remember(
                id, asked.description(index), asked.numbers(), asked.row().line());
        return id;
    }
}
