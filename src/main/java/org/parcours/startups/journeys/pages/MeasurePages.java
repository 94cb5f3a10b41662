package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.startups.StartupLists;
import org.parcours.startups.facts.Measure;
import org.parcours.startups.facts.Measures;
import org.parcours.startups.facts.Source;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.text.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/startups/{id}/measures")
class MeasurePages extends FactPages<Measure, Measure.Draft> {
    private final CodeLists lists;
    private final NetworkSettings settings;
    private final Clock clock;

    MeasurePages(Measures measures, CodeLists lists, NetworkSettings settings, FormPages forms, Clock clock) {
        super(
                forms,
                "measures",
                "measure",
                new Door<>(measures::of, measures::add, measures::correct, measures::remove));
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /// The year before this one, stated today.
    @Override
    Map<String, String> blank() {
        LocalDate today = LocalDate.now(clock);
        LocalDate thisYear = today.withDayOfYear(1);
        return Map.of(
                "from", thisYear.minusYears(1).toString(),
                "until", thisYear.minusDays(1).toString(),
                "statedOn", today.toString());
    }

    @Override
    Measure.Draft read(Form form) {
        return new Measure.Draft(
                form.text("kind"),
                form.day("from"),
                form.day("until"),
                form.number("value"),
                form.text("currency"),
                form.choice("source", Source.class),
                form.day("statedOn"));
    }

    @Override
    String said(Measure measure, Words words) {
        return words.say("journeys.done.measured", lists.name(StartupLists.MEASURES, measure.kind(), words));
    }

    @Override
    Map<String, String> typed(Measure measure) {
        Map<String, String> typed = new HashMap<>();
        typed.put("kind", measure.kind());
        typed.put("from", measure.from().toString());
        typed.put("until", measure.until().toString());
        typed.put("value", measure.value().toPlainString());
        typed.put("currency", Objects.toString(measure.currency(), ""));
        typed.put("source", measure.source().name());
        typed.put("statedOn", measure.statedOn().toString());
        return typed;
    }

    @Override
    FormView.Builder fields(UUID startup, FormView.Builder form, Words words) {
        return form.choice("kind", "measure.kind", true, FormPages.options(lists.offered(StartupLists.MEASURES), words))
                .day("from", "period_from", true, null)
                .day("until", "period_until", true, null)
                .add("value", FormView.Control.NUMBER, "value", true, null, List.of())
                .text("currency", "currency", false, words.say("journeys.form.measure.currency", settings.currency()))
                .choice(
                        "source",
                        "source",
                        true,
                        Source.stated().stream()
                                .map(source ->
                                        new FormView.Option(source.name(), words.say("journeys.source." + source)))
                                .toList())
                .day("statedOn", "stated_on", true, null);
    }
}
