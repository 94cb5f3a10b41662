package org.parcours.startups.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeListEntry;
import org.parcours.startups.IdentifierKinds;
import org.parcours.text.Closeness;
import org.parcours.text.Refused;
import org.parcours.transfers.Column;
import org.parcours.transfers.Decisions;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Row;

/// Reads from rows which startup they are about: numbers, name and park.
final class Who {
    static final String NAME = "name";
    static final String PARK = "park";
    private static final String NUMBER = "number-";

    private final Recognition recognition;
    private final IdentifierKinds identifiers;
    private final ParkCodes parks;
    private final Decisions decisions;
    private final List<CodeListEntry> kinds;

    Who(Recognition recognition, IdentifierKinds identifiers, ParkCodes parks, Decisions decisions) {
        this.recognition = recognition;
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

    /// What one row says of who it is about.
    ///
    /// @param park null where the row does not say and it does not go without saying
    record Asked(Row row, @Nullable String name, @Nullable UUID park, List<Recognition.Identifier> numbers) {}

    List<Asked> read(List<Row> rows, Map<Integer, Finding.Builder> findings) {
        List<Asked> asked = new ArrayList<>();
        for (Row row : rows) {
            Finding.Builder finding = Objects.requireNonNull(findings.get(row.line()));
            String name = row.text(NAME).map(Recognition::plain).orElse(null);
            List<Recognition.Identifier> numbers = numbers(row, finding);
            finding.label(Optional.ofNullable(name)
                    .orElseGet(() -> numbers.isEmpty() ? "" : numbers.getFirst().value()));
            asked.add(new Asked(row, name, park(row, finding), numbers));
        }
        recognition.lookUp(
                asked.stream().flatMap(one -> one.numbers().stream()).toList(),
                asked.stream().map(Asked::name).filter(Objects::nonNull).toList());
        return asked;
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

    private List<Recognition.Identifier> numbers(Row row, Finding.Builder finding) {
        List<Recognition.Identifier> numbers = new ArrayList<>();
        for (CodeListEntry kind : kinds) {
            row.text(NUMBER + kind.code()).ifPresent(written -> {
                try {
                    numbers.add(new Recognition.Identifier(
                            kind.code(), identifiers.checked(kind.code(), padded(kind, written))));
                } catch (Refused refused) {
                    finding.fault(NUMBER + kind.code(), refused.key());
                }
            });
        }
        return numbers;
    }

    /// Spreadsheets drop the zeros that a number begins with.
    private static String padded(CodeListEntry kind, String written) {
        return "ICE".equals(kind.checkedBy()) && written.matches("[0-9]{7,14}")
                ? "0".repeat(15 - written.length()) + written
                : written;
    }

    /// The startup meant, if it is known for certain.
    private Optional<UUID> known(Asked asked, Finding.Builder finding) {
        Set<UUID> bearers = recognition.bearers(asked.numbers());
        if (bearers.size() > 1) {
            finding.fault(null, "sheets.fault.two-startups");
        }
        if (!bearers.isEmpty()) {
            return bearers.stream().findFirst();
        }
        asked.numbers().stream()
                .filter(recognition::outOfReach)
                .forEach(number ->
                        finding.fault(NUMBER + number.kind(), "sheets.fault.number-elsewhere", "raw", number.value()));
        String name = asked.name();
        if (name == null) {
            return Optional.empty();
        }
        Set<UUID> namesakes = recognition.namesakes(name, asked.park(), asked.numbers());
        if (namesakes.size() > 1) {
            finding.fault(NAME, "sheets.fault.name-twice", "raw", name);
        }
        return namesakes.stream().findFirst();
    }

    /// The startup meant, known for certain or decided by a person. Otherwise the finding says why not, or
    /// who may be
    /// meant.
    Optional<UUID> standing(Asked asked, Finding.Builder finding) {
        Optional<UUID> meant = meant(asked, finding);
        if (meant.isEmpty() && !finding.wrong() && !finding.undecided()) {
            finding.fault(NAME, "sheets.fault.unknown-startup");
        }
        return meant;
    }

    /// The same; where the finding says nothing, it is somebody new.
    Optional<UUID> meant(Asked asked, Finding.Builder finding) {
        Optional<UUID> found = known(asked, finding);
        return found.isPresent() || finding.wrong() ? found : decided(asked, finding);
    }

    /// Whom a person said the row is about, or the closest where all likenesses are taken for the same.
    private Optional<UUID> decided(Asked asked, Finding.Builder finding) {
        int line = asked.row().line();
        UUID same = decisions.same(line);
        String name = asked.name();
        if (same != null || name == null || decisions.decided(line)) {
            return Optional.ofNullable(same);
        }
        List<NameIndex.Found> close = recognition.close(name, asked.numbers());
        if (decisions.otherwise() == Decisions.Otherwise.SAME && !close.isEmpty()) {
            return Optional.of(close.getFirst().entry().startup());
        }
        close.forEach(found -> finding.like(new Finding.Likeness(
                found.entry().startup(),
                found.entry().name(),
                found.entry().line() == 0 ? null : found.entry().line(),
                found.closeness().key(),
                found.closeness() instanceof Closeness.Spelling(double similarity)
                        ? (int) Math.round(similarity * 100)
                        : null)));
        return Optional.empty();
    }

    /// The id of somebody new; from now on rows of the file may mean them.
    UUID remember(Asked asked) {
        UUID id = decisions.fresh(asked.row().line());
        recognition.remember(
                id,
                Objects.requireNonNull(asked.name()),
                asked.park(),
                asked.numbers(),
                asked.row().line());
        return id;
    }
}
