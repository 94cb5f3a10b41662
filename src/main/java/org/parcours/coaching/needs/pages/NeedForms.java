package org.parcours.coaching.needs.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Family;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedRefusal;
import org.parcours.coaching.needs.Shape;
import org.parcours.coaching.needs.Wish;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.text.Countries;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// The fields of a need, those that everybody gives and those of its family, as a form shows and reads them.
@Component
class NeedForms {
    static final String COLUMNS = "needs.column.";
    static final String FORMS = "needs.form.";

    private static final Pattern SEPARATOR = Pattern.compile("[,;،\\n]");

    private final CodeLists lists;
    private final NetworkSettings settings;

    NeedForms(CodeLists lists, NetworkSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    /// What stands in an empty form.
    Form empty(Words words, Map<String, String> given) {
        Map<String, String> typed = new HashMap<>(given);
        typed.putIfAbsent("urgency", Need.Urgency.ORDINARY.name());
        typed.putIfAbsent("currency", settings.currency());
        return new Form(typed, words);
    }

    Need.Draft read(Form form, Family family, @Nullable String expressedBy) {
        return new Need.Draft(
                family.code(),
                form.text("words"),
                form.choice("urgency", Need.Urgency.class),
                form.day("expressedOn"),
                expressedBy == null ? form.text("expressedBy") : expressedBy,
                wish(form, family.shape()));
    }

    private static Wish wish(Form form, Shape shape) {
        return switch (shape) {
            case PLAIN -> Wish.NOTHING;
            case FINANCING ->
                new Wish(
                        form.number("amount"),
                        form.text("currency"),
                        form.choice("instrument", Wish.Instrument.class),
                        months(form.number("horizonMonths")),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null);
            case MARKET ->
                new Wish(
                        null,
                        null,
                        null,
                        null,
                        countries(form),
                        form.text("sectors") == null ? List.of() : List.of(form.typed("sectors")),
                        form.choice("customer", Wish.Customer.class),
                        null,
                        null);
            case SKILL ->
                new Wish(
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        form.text("skill"),
                        form.choice("level", Wish.Level.class));
        };
    }

    private static @Nullable Integer months(@Nullable BigDecimal number) {
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw Refused.field("horizonMonths", NeedRefusal.HORIZON.key());
        }
    }

    /// `Sénégal, Côte d’Ivoire` in any of the languages, or their codes.
    private static List<String> countries(Form form) {
        List<String> codes = new ArrayList<>();
        for (String name : SEPARATOR.split(form.typed("countries"), -1)) {
            if (!name.isBlank()) {
                codes.add(Countries.code(name)
                        .orElseThrow(() -> Refused.field("countries", NeedRefusal.NO_COUNTRY.key(), name.strip())));
            }
        }
        return codes.stream().distinct().toList();
    }

    /// The fields in their order: the words first, then what the family asks, then how urgent it is.
    FormView.Builder fields(Form form, Shape shape, Words words) {
        FormView.Builder fields = new FormView.Builder(form, words, COLUMNS, FORMS);
        fields.add("words", FormView.Control.LONG_TEXT, "words." + shape, true, null, List.of());
        switch (shape) {
            case PLAIN -> {}
            case FINANCING ->
                fields.add("amount", FormView.Control.NUMBER, "amount", false, null, List.of())
                        .text("currency", "currency", false, null)
                        .choice("instrument", "instrument", false, Wish.Instrument.class, "needs.instrument.")
                        .add("horizonMonths", FormView.Control.NUMBER, "horizon", false, null, List.of());
            case MARKET ->
                fields.text("countries", "countries", false, words.say("needs.hint.countries"))
                        .choice(
                                "sectors",
                                "sectors",
                                false,
                                FormPages.options(lists.offered(StartupLists.SECTORS), words))
                        .choice("customer", "customer", false, Wish.Customer.class, "needs.customer.");
            case SKILL ->
                fields.text("skill", "skill", false, null)
                        .choice("level", "level", false, Wish.Level.class, "needs.level.");
        }
        return fields.choice("urgency", "urgency", true, Need.Urgency.class, "needs.urgency.");
    }
}
