package org.parcours.coaching.exchanges.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.CoachingRules;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.database.Ids;
import org.parcours.startups.Startups;
import org.parcours.startups.forms.Form;
import org.parcours.startups.search.StartupPicker.Choice;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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

    /// @param address may carry `startup`, `need`, `q` and `back`
    @GetMapping("/new")
    @PreAuthorize("@coachingRules.mayCoach()")
    String form(@RequestParam Map<String, String> address, Page page, Model model) {
        Map<String, String> typed = new HashMap<>(address);
        typed.put("key", Ids.next().toString());
        model.addAttribute("view", view(new Form(typed, page.words()), page));
        return "coaching/exchanges/new";
    }

    private NoteView view(Form form, Page page) {
        UUID chosen = form.id("startup");
        Optional<Choice> startup = Optional.ofNullable(chosen)
                .flatMap(startups::byId)
                .map(known -> new Choice(known.id(), known.nameIn(page.language()), ""));
        List<Exchange> others = startup.map(known -> exchanges.ofOthersOn(known.id(), heldOn(form)))
                .orElse(List.of());
        return new NoteView(
                form,
                startup.orElse(null),
                startup.isPresent() ? List.of() : reading.choices(form.typed("q"), page.words()),
                lines.of(others, false, page.words()),
                "exchanges.new.title",
                "/exchanges",
                null,
                back(form));
    }

    private LocalDate heldOn(Form form) {
        return Optional.ofNullable(form.day("heldOn")).orElseGet(() -> LocalDate.now(clock));
    }

    /// Only a path of ours.
    static String back(Form form) {
        String back = form.typed("back");
        return back.matches("/(?![/\\\\]).*") ? back : "";
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
    String sameDay(@RequestParam Map<String, String> typed, Page page, Model model) {
        Form form = new Form(typed, page.words());
        UUID startup = form.id("startup");
        model.addAttribute(
                "others",
                startup == null
                        ? List.of()
                        : lines.of(exchanges.ofOthersOn(startup, heldOn(form)), false, page.words()));
        return "coaching/exchanges/others";
    }

    @PostMapping
    @PreAuthorize("@coachingRules.mayCoach()")
    String note(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Page page,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        Form form = new Form(typed, page.words());
        try {
            UUID startup = reading.startup(form, page.words());
            Note note = NoteReading.note(form, file);
            form.check();
            if (!rules.mayCoach(startup)) {
                throw new NotHere("startup " + startup);
            }
            if (meetsOthersUnseen(startup, form)) {
                typed.put("startup", startup.toString());
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("view", view(new Form(typed, page.words()), page));
                return "coaching/exchanges/new";
            }
            UUID exchange = exchanges.note(startup, NoteReading.key(form), note);
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("exchanges.noted"), "/exchanges/" + exchange));
            String back = back(form);
            return "redirect:" + (back.isEmpty() ? "/startups/" + startup : back);
        } catch (Refused refused) {
            form.refuse(refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", view(form, page));
            return "coaching/exchanges/new";
        }
    }

    /// Where others spoke with it that day, the form says so once before it saves.
    private boolean meetsOthersUnseen(UUID startup, Form form) {
        String seen = form.typed("seen");
        return exchanges.ofOthersOn(startup, heldOn(form)).stream()
                .anyMatch(other -> !seen.contains(other.id().toString()));
    }
}
