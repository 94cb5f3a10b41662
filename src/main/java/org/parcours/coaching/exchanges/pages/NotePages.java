package org.parcours.coaching.exchanges.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.database.Ids;
import org.parcours.startups.Startups;
import org.parcours.startups.search.StartupPicker.Choice;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The quick note.
@Controller
@RequestMapping("/exchanges")
class NotePages {
    private final Exchanges exchanges;
    private final NoteReading reading;
    private final ExchangeLines lines;
    private final Startups startups;
    private final CoachingRules rules;
    private final Clock clock;

    NotePages(
            Exchanges exchanges,
            NoteReading reading,
            ExchangeLines lines,
            Startups startups,
            CoachingRules rules,
            Clock clock) {
        this.exchanges = exchanges;
        this.reading = reading;
        this.lines = lines;
        this.startups = startups;
        this.rules = rules;
        this.clock = clock;
    }

    /// The address may carry `startup`, `need`, `q` and `back`.
    @GetMapping("/new")
    @PreAuthorize("@coachingRules.mayCoach()")
    ModelAndView form(Form form) {
        return page(form.put("key", Ids.next()));
    }

    private ModelAndView page(Form form) {
        Optional<Choice> startup = startup(form)
                .flatMap(startups::byId)
                .map(known -> new Choice(known.id(), known.nameIn(form.words().language()), ""));
        List<Exchange> others = startup.map(known -> exchanges.ofOthersOn(known.id(), heldOn(form)))
                .orElse(List.of());
        return new ModelAndView(
                "coaching/exchanges/new",
                "view",
                new NoteView(
                        form,
                        startup.orElse(null),
                        startup.isPresent() ? List.of() : reading.choices(form.typed("q"), form.words()),
                        lines.of(others, false, form.words()),
                        "exchanges.new.title",
                        "/exchanges",
                        null));
    }

    private static Optional<UUID> startup(Form form) {
        return read(form, fields -> fields.id("startup", any -> null));
    }

    private LocalDate heldOn(Form form) {
        return read(form, fields -> fields.day("heldOn", any -> null)).orElseGet(() -> LocalDate.now(clock));
    }

    /// What one field says; empty if it cannot be read.
    private static <T> Optional<T> read(Form form, Function<Fields<Object>, @Nullable T> field) {
        try {
            return form.read((Fields<Object> fields) -> Optional.ofNullable(field.apply(fields)));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }

    /// Startups that the letters find, for the form to show while somebody types.
    @GetMapping("/startups")
    @PreAuthorize("@coachingRules.mayCoach()")
    String choices(@RequestParam(defaultValue = "") String q, Page page, Model model) {
        model.addAttribute("choices", reading.choices(q, page.words()));
        model.addAttribute("asked", !q.isBlank());
        return "coaching/exchanges/choices";
    }

    /// What other people said with a startup on a day.
    @GetMapping("/same-day")
    @PreAuthorize("@coachingRules.mayCoach()")
    ModelAndView sameDay(Form form) {
        return new ModelAndView(
                "coaching/exchanges/others",
                "others",
                startup(form)
                        .map(id -> lines.of(exchanges.ofOthersOn(id, heldOn(form)), false, form.words()))
                        .orElse(List.of()));
    }

    @PostMapping
    @PreAuthorize("@coachingRules.mayCoach()")
    ModelAndView note(Form form) {
        return form.send(
                (Fields<Exchange> fields) -> reading.typed(fields, form),
                typed -> {
                    UUID startup = typed.startup();
                    if (!rules.mayCoach(startup)) {
                        throw new NotHere("startup " + startup);
                    }
                    refuseUnseen(exchanges.ofOthersOn(startup, heldOn(form)), form.put("startup", startup));
                    UUID exchange = exchanges.note(startup, typed.key(), typed.note());
                    return form.done(form.back("/startups/" + startup), "exchanges.noted")
                            .undo("/exchanges/" + exchange);
                },
                () -> page(form));
    }

    /// Where others spoke with it that day, the form says so once before it saves.
    private static void refuseUnseen(List<Exchange> others, Form form) {
        String seen = form.typed("seen");
        if (others.stream().anyMatch(other -> !seen.contains(other.id().toString()))) {
            throw new Refused(409, "exchanges.others", others.size());
        }
    }
}
