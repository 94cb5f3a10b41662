package org.parcours.connections.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Families;
import org.parcours.connections.Offer;
import org.parcours.connections.Terms;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;

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
        if (!Families.codes().contains(form.value("family"))) {
            form.refuse("family", "connections.refused.choose");
        }
        LocalizedText words = form.localized("words");
        if (words == null) {
            form.refuse("wordsFr", "connections.refused.words");
        }
        Integer capacity = form.whole("capacity");
        if (capacity == null) {
            form.refuse("capacity", "connections.refused.capacity");
        }
        LocalDate from = form.day("from");
        if (from == null) {
            form.refuse("from", "connections.refused.day");
        }
        LocalDate until = form.day("until");
        Optional<Terms> terms = terms(form);
        if (form.wrong() || terms.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Offer.Draft(
                    form.value("family"),
                    Objects.requireNonNull(words),
                    terms.get(),
                    Objects.requireNonNull(capacity),
                    Objects.requireNonNull(from),
                    until));
        } catch (Refused refused) {
            form.refuse(refused);
            return Optional.empty();
        }
    }

    private static Optional<Terms> terms(Typed form) {
        BigDecimal least = form.number("ticketFrom");
        BigDecimal most = form.number("ticketTo");
        known(form, "instruments", Terms.INSTRUMENTS);
        known(form, "customers", Terms.CUSTOMERS);
        known(form, "level", Terms.LEVELS);
        known(form, "countries", Labels.COUNTRIES);
        Integer hours = form.whole("hoursAMonth");
        boolean noTicket = least == null && most == null;
        if (form.wrong()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Terms(
                    least,
                    most,
                    noTicket ? null : form.text("currency"),
                    form.all("instruments"),
                    form.all("stages"),
                    form.all("sectors"),
                    form.all("countries"),
                    form.all("customers"),
                    form.words("skills"),
                    form.text("level"),
                    hours));
        } catch (Refused refused) {
            form.refuse(refused);
            return Optional.empty();
        }
    }

    private static void known(Typed form, String field, List<String> codes) {
        if (!codes.containsAll(form.all(field))) {
            form.refuse(field, "connections.refused.choose");
        }
    }
}
