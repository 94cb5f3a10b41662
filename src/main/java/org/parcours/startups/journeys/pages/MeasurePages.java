package org.parcours.startups.journeys.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.startups.forms.SmallForms;
import org.parcours.startups.journeys.Measure;
import org.parcours.startups.journeys.Measures;
import org.parcours.startups.journeys.Source;
import org.parcours.startups.settings.SettableList;
import org.parcours.startups.settings.SettableLists;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@SmallForms
@Controller
@RequestMapping("/startups/{id}/measures")
class MeasurePages {
    private final Measures measures;
    private final SettableLists lists;
    private final FormPages forms;
    private final Clock clock;

    MeasurePages(Measures measures, SettableLists lists, FormPages forms, Clock clock) {
        this.measures = measures;
        this.lists = lists;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/new")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String form(@PathVariable UUID id, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(
                Map.of(
                        "from",
                                LocalDate.now(clock)
                                        .minusYears(1)
                                        .withDayOfYear(1)
                                        .toString(),
                        "until",
                                LocalDate.now(clock)
                                        .withDayOfYear(1)
                                        .minusDays(1)
                                        .toString(),
                        "statedOn", LocalDate.now(clock).toString()),
                words);
        return forms.show(id, view(id, "", form, words), answer.model());
    }

    @PostMapping
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String add(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(() -> read(form), draft -> add(id, draft, words), () -> view(id, "", form, words)),
                answer);
    }

    private Measure.Draft read(Form form) {
        String kind = form.text("kind");
        return new Measure.Draft(
                kind,
                form.day("from"),
                form.day("until"),
                form.number("value"),
                currency(kind, form.text("currency")),
                form.choice("source", Source.class),
                form.day("statedOn"));
    }

    /// Money without a currency is in the network's own.
    private @Nullable String currency(@Nullable String kind, @Nullable String typed) {
        boolean money = lists.find(SettableList.MEASURES, kind)
                .filter(entry -> Measure.Unit.MONEY.name().equals(entry.trait()))
                .isPresent();
        return typed == null && money ? lists.setting("currency") : typed;
    }

    private Flash add(UUID id, Measure.Draft draft, Words words) {
        Measure measure = measures.add(id, draft);
        return Flash.done(
                words.say("journeys.done.measured", lists.name(SettableList.MEASURES, measure.kind(), words)),
                "/startups/" + id + "/measures/" + measure.id());
    }

    /// The form that corrects what was recorded.
    @GetMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String correction(
            @PathVariable UUID id, @PathVariable UUID row, @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed(find(id, row)), words);
        return forms.show(id, view(id, "/" + row, form, words), answer.model());
    }

    @PostMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String correct(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Map<String, String> typed,
            @ModelAttribute(binding = false) FormPages.Answer answer) {
        Words words = answer.page().words();
        Form form = new Form(typed, words);
        return forms.answer(
                id,
                form,
                new FormPages.Task<>(
                        () -> read(form),
                        draft -> {
                            measures.correct(id, row, form.version(), draft);
                            return Flash.done(words.say("journeys.done.corrected"));
                        },
                        () -> view(id, "/" + row, form, words),
                        () -> form.changedMeanwhile(typed(find(id, row)))),
                answer);
    }

    @DeleteMapping("/{row}")
    @PreAuthorize("@startupRules.mayEdit(#id)")
    String remove(
            @PathVariable UUID id, @PathVariable UUID row, @ModelAttribute(binding = false) FormPages.Answer answer) {
        return forms.undo(
                id,
                () -> {
                    measures.remove(id, row);
                    return Flash.done(answer.page().say("journeys.done.removed"));
                },
                answer);
    }

    private Measure find(UUID id, UUID row) {
        return measures.of(id).stream()
                .filter(measure -> measure.id().equals(row))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> typed(Measure measure) {
        Map<String, String> typed = new HashMap<>();
        typed.put("kind", measure.kind());
        typed.put("from", measure.from().toString());
        typed.put("until", measure.until().toString());
        typed.put("value", measure.value().toPlainString());
        typed.put("currency", Objects.toString(measure.currency(), ""));
        typed.put("source", measure.source().name());
        typed.put("statedOn", measure.statedOn().toString());
        typed.put(Form.VERSION, Objects.toString(measure.recordedAt(), ""));
        return typed;
    }

    private FormView view(UUID id, String row, Form form, Words words) {
        return new FormView.Builder(form, words)
                .choice("kind", "measure.kind", true, FormPages.options(lists.offered(SettableList.MEASURES), words))
                .day("from", "period_from", true, null)
                .day("until", "period_until", true, null)
                .add("value", FormView.Control.NUMBER, "value", true, null, List.of())
                .text(
                        "currency",
                        "currency",
                        false,
                        words.say("journeys.form.measure.currency", lists.setting("currency")))
                .choice("source", "source", true, Source.class, "journeys.source.")
                .day("statedOn", "stated_on", true, null)
                .at("/startups/" + id + "/measures" + row, row.isEmpty() ? "measure" : "correction", null);
    }
}
