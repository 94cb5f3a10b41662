package org.parcours.startups.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.transfers.Column;
import org.parcours.transfers.Draft;

/// The columns of a row that tell a value over a period. The same kind, period and source again is the same measure.
final class MeasurePart {
    private static final String KIND = "measure";
    private static final String FROM = "period-from";
    private static final String UNTIL = "period-until";
    private static final String VALUE = "value";
    private static final String CURRENCY = "currency";
    private static final String STATED = "stated-on";

    private final Map<String, CodeListEntry> kinds = new HashMap<>();
    private final String currency;

    MeasurePart(CodeLists lists, NetworkSettings settings) {
        lists.all(StartupLists.MEASURES).forEach(kind -> kinds.put(kind.code(), kind));
        this.currency = settings.currency();
    }

    static List<Column> columns(CodeLists lists) {
        return List.of(
                Column.choice(
                                KIND,
                                lists.all(StartupLists.MEASURES).stream()
                                        .map(kind -> Column.Choice.named(kind.code(), kind.names()))
                                        .toList())
                        .needed(),
                Column.day(FROM).needed(),
                Column.day(UNTIL).needed(),
                Column.amount(VALUE, CURRENCY).needed(),
                Column.text(CURRENCY),
                Column.choice(ObservationPart.SOURCE, org.parcours.startups.facts.Source.values())
                        .needed(),
                Column.day(STATED).needed());
    }

    /// A row whose value is said to be missing tells nothing of this.
    void apply(Change change) {
        Optional<BigDecimal> told = change.row().number(VALUE);
        if (told.isEmpty()) {
            return;
        }
        CodeListEntry kind =
                Objects.requireNonNull(kinds.get(change.row().text(KIND).orElseThrow()));
        Optional<LocalDate> from = change.past(FROM);
        Optional<LocalDate> until = change.past(UNTIL);
        Optional<LocalDate> stated = change.past(STATED);
        if (from.isEmpty() || until.isEmpty() || stated.isEmpty()) {
            return;
        }
        if (until.get().isBefore(from.get())) {
            change.fault(UNTIL, "sheets.fault.period");
            return;
        }
        if (stated.get().isBefore(from.get())) {
            change.fault(STATED, "sheets.fault.stated-before", from.get());
        }
        BigDecimal value = told.get();
        checkValue(change, kind, value);
        String unit = currency(change, kind);
        String source = change.row().text(ObservationPart.SOURCE).orElseThrow();
        Draft measure = find(change, kind.code(), from.get(), until.get(), source)
                .orElseGet(() -> {
                    Draft fresh = change.subject().child("measure");
                    change.put(KIND, fresh, "kind", kind.code());
                    change.put(FROM, fresh, "period_from", from.get());
                    change.put(UNTIL, fresh, "period_until", until.get());
                    change.put(ObservationPart.SOURCE, fresh, "source", source);
                    change.subject().measures().add(fresh);
                    return fresh;
                });
        change.put(VALUE, measure, "value", value);
        change.put(STATED, measure, "stated_on", stated.get());
        if (unit != null) {
            change.put(CURRENCY, measure, "currency", unit);
        }
    }

    private static void checkValue(Change change, CodeListEntry kind, BigDecimal value) {
        if (!"NUMBER".equals(kind.trait()) && value.signum() < 0) {
            change.fault(VALUE, "sheets.fault.negative");
        } else if ("COUNT".equals(kind.trait()) && value.stripTrailingZeros().scale() > 0) {
            change.fault(VALUE, "sheets.fault.not-whole");
        }
    }

    private @Nullable String currency(Change change, CodeListEntry kind) {
        Optional<String> said =
                change.row().text(CURRENCY).map(text -> text.strip().toUpperCase(Locale.ROOT));
        if (!"MONEY".equals(kind.trait())) {
            said.ifPresent(unwanted -> change.fault(CURRENCY, "sheets.fault.currency-not-wanted"));
            return null;
        }
        String code = said.map(text -> text.equals("DH") || text.equals("درهم") ? "MAD" : text)
                .orElse(currency);
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            change.finding().fault(CURRENCY, "sheets.fault.currency", "raw", code);
        }
        return code;
    }

    private static Optional<Draft> find(Change change, String kind, LocalDate from, LocalDate until, String source) {
        return change.subject().measures().stream()
                .filter(one -> kind.equals(one.text("kind"))
                        && from.equals(one.day("period_from"))
                        && until.equals(one.day("period_until"))
                        && source.equals(one.text("source")))
                .findFirst();
    }
}
