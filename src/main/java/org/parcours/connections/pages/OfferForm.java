package org.parcours.connections.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Offer;
import org.parcours.connections.Terms;

/// An offer between the form and the record.
final class OfferForm {
    private OfferForm() {}

    static Map<String, List<String>> blank(String family, LocalDate today, String currency) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Typed.put(values, "family", family);
        Typed.put(values, "currency", currency);
        Typed.put(values, "capacity", 3);
        Typed.put(values, "from", today);
        return values;
    }

    static Map<String, List<String>> of(Offer.Draft draft) {
        Terms terms = draft.terms();
        Map<String, List<String>> values = new LinkedHashMap<>();
        Typed.put(values, "family", draft.family());
        Typed.localized(values, "words", draft.words());
        Typed.put(values, "ticketFrom", plain(terms.ticketFrom()));
        Typed.put(values, "ticketTo", plain(terms.ticketTo()));
        Typed.put(values, "currency", terms.currency());
        values.put("instruments", terms.instruments());
        values.put("stages", terms.stages());
        values.put("sectors", terms.sectors());
        values.put("countries", terms.countries());
        values.put("customers", terms.customers());
        Typed.put(values, "skills", String.join(", ", terms.skills()));
        Typed.put(values, "level", terms.level());
        Typed.put(values, "hoursAMonth", terms.hoursAMonth());
        Typed.put(values, "capacity", draft.capacity());
        Typed.put(values, "from", draft.from());
        Typed.put(values, "until", draft.until());
        return values;
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros().toPlainString();
    }

    /// The offer, where every field can be read; what cannot is noted in the form.
    static Optional<Offer.Draft> draft(Typed form) {
        Optional<Offer.Draft> draft = form.made(() -> Offer.Draft.of(
                form.value("family"),
                form.localized("words"),
                new Terms(
                        form.number("ticketFrom"),
                        form.number("ticketTo"),
                        form.text("currency"),
                        form.all("instruments"),
                        form.all("stages"),
                        form.all("sectors"),
                        form.all("countries"),
                        form.all("customers"),
                        form.words("skills"),
                        form.text("level"),
                        form.whole("hoursAMonth")),
                form.whole("capacity"),
                form.day("from"),
                form.day("until")));
        form.alias("words", "wordsFr");
        return draft;
    }
}
