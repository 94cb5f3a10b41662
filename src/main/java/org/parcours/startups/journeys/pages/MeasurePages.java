package org.parcours.startups.journeys.pages;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.startups.forms.DossierForms;
import org.parcours.text.Words;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/measures")
class MeasurePages extends FactPages<Measure, Measure.Draft> {
    private final CodeLists lists;
    private final NetworkSettings settings;
    private final Clock clock;

    MeasurePages(Measures measures, CodeLists lists, NetworkSettings settings, DossierForms forms, Clock clock) {
        super(
                forms,
                "measures",
                "measure",
                new Records<>(measures::of, measures::add, measures::correct, measures::remove));
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    Measure.Draft draft(UUID startup, Fields<Measure> form, Words words) {
        String kind = form.required("journeys.column.measure.kind")
                .code("kind", DossierForms.options(lists.offered(StartupLists.MEASURES), words), Measure::kind);
        LocalDate from = form.required("journeys.column.period_from").day("from", Measure::from);
        LocalDate until = form.required("journeys.column.period_until").day("until", Measure::until);
        BigDecimal value = form.required("journeys.column.value").amount("value", "currency", Measure::value);
        String currency = form.optional("journeys.column.currency")
                .hint("journeys.form.measure.currency", settings.currency())
                .line("currency", Measure::currency);
        Source source = form.required("journeys.column.source")
                .choice("source", Source.stated(), "journeys.source.", Measure::source);
        LocalDate stated = form.required("journeys.column.stated_on").day("statedOn", Measure::statedOn);
        return new Measure.Draft(kind, from, until, value, currency, source, stated);
    }

    /// The year before this one, stated today.
    @Override
    void preset(Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate thisYear = today.withDayOfYear(1);
        form.preset("from", thisYear.minusYears(1))
                .preset("until", thisYear.minusDays(1))
                .preset("statedOn", today);
    }

    @Override
    String said(Measure measure, Words words) {
        return words.say("journeys.done.measured", lists.name(StartupLists.MEASURES, measure.kind(), words));
    }
}
