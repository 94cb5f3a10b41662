package org.parcours.coaching.needs.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
import org.parcours.startups.forms.DossierForms;
import org.parcours.text.Countries;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.SmallForm;
import org.springframework.stereotype.Component;

/// The form of a need: the words first, then what the family asks, then how urgent it is.
@Component
class NeedForms {
    private static final Pattern SEPARATOR = Pattern.compile("[,;،\\n]");

    private final CodeLists lists;
    private final NetworkSettings settings;

    NeedForms(CodeLists lists, NetworkSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    /// @param expressedBy who says it; null if the form asks
    SmallForm<Need.Draft> of(Form form, Family family, @Nullable String expressedBy) {
        form.preset("urgency", Need.Urgency.ORDINARY.name()).preset("currency", settings.currency());
        return form.small((Fields<Need.Draft> fields) -> draft(fields, family, expressedBy, form.words()));
    }

    private Need.Draft draft(Fields<Need.Draft> form, Family family, @Nullable String expressedBy, Words words) {
        @Nullable
        String said = form.required("needs.column.words." + family.shape()).text("words", Need.Draft::words);
        Wish wish = wish(form, family.shape(), words);
        Need.@Nullable Urgency urgency = form.required("needs.column.urgency")
                .choice("urgency", List.of(Need.Urgency.values()), "needs.urgency.", Need.Draft::urgency);
        if (expressedBy != null) {
            return new Need.Draft(family.code(), said, urgency, null, expressedBy, wish);
        }
        String by = form.required("needs.column.expressed-by").line("expressedBy", Need.Draft::expressedBy);
        LocalDate on = form.required("needs.column.expressed-on").day("expressedOn", Need.Draft::expressedOn);
        return new Need.Draft(family.code(), said, urgency, on, by, wish);
    }

    private Wish wish(Fields<Need.Draft> form, Shape shape, Words words) {
        return switch (shape) {
            case PLAIN -> Wish.NOTHING;
            case FINANCING -> financing(form);
            case MARKET -> market(form, words);
            case SKILL ->
                new Wish(
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        form.optional("needs.column.skill")
                                .line("skill", need -> need.wish().skill()),
                        form.optional("needs.column.level")
                                .choice(
                                        "level",
                                        List.of(Wish.Level.values()),
                                        "needs.level.",
                                        need -> need.wish().level()));
        };
    }

    private static Wish financing(Fields<Need.Draft> form) {
        BigDecimal amount = form.optional("needs.column.amount")
                .amount("amount", "currency", need -> need.wish().amount());
        return new Wish(
                amount,
                form.optional("needs.column.currency")
                        .line("currency", need -> need.wish().currency()),
                form.optional("needs.column.instrument")
                        .choice(
                                "instrument",
                                List.of(Wish.Instrument.values()),
                                "needs.instrument.",
                                need -> need.wish().instrument()),
                form.optional("needs.column.horizon")
                        .whole("horizonMonths", need -> need.wish().horizonMonths()),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private Wish market(Fields<Need.Draft> form, Words words) {
        List<String> countries = form.optional("needs.column.countries")
                .hint("needs.hint.countries")
                .value("countries", NeedForms::countries, need -> need.wish().countries());
        String sector = form.optional("needs.column.sectors")
                .code(
                        "sectors",
                        DossierForms.options(lists.offered(StartupLists.SECTORS), words),
                        need -> need.wish().sectors().stream().findFirst().orElse(null));
        Wish.@Nullable Customer customer = form.optional("needs.column.customer")
                .choice(
                        "customer",
                        List.of(Wish.Customer.values()),
                        "needs.customer.",
                        need -> need.wish().customer());
        return new Wish(
                null,
                null,
                null,
                null,
                countries == null ? List.of() : countries,
                sector == null ? List.of() : List.of(sector),
                customer,
                null,
                null);
    }

    /// `Sénégal, Côte d’Ivoire` in any of the languages, or their codes.
    private static List<String> countries(String typed) {
        return SEPARATOR
                .splitAsStream(typed)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Countries.code(name).orElseThrow(() -> new Refused(NeedRefusal.NO_COUNTRY.key(), name)))
                .distinct()
                .toList();
    }
}
