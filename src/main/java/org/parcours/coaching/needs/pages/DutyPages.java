package org.parcours.coaching.needs.pages;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.duty.Duties;
import org.parcours.coaching.duty.Duty;
import org.parcours.coaching.needs.Families;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupLists;
import org.parcours.startups.forms.DossierForms;
import org.parcours.text.Words;
import org.parcours.web.forms.Done;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The duty of care: how soon each need is contacted about and answered, by stage and family.
@Controller
@RequestMapping("/administration/duty")
@PreAuthorize("@needRules.maySet()")
class DutyPages {
    private static final String PATH = "/administration/duty";

    /// Stands for the form of a new one.
    private static final String NEW = "new";

    private static final Duties.Draft USUAL = new Duties.Draft(5, 21, 30);

    private final Duties duties;
    private final Families families;
    private final CodeLists lists;

    DutyPages(Duties duties, Families families, CodeLists lists) {
        this.duties = duties;
        this.families = families;
        this.lists = lists;
    }

    private static Duties.Draft days(Fields<Duties.Draft> form) {
        return Duties.Draft.of(
                form.whole("contactDays", Duties.Draft::contactDays),
                form.whole("answerDays", Duties.Draft::answerDays),
                form.whole("silenceDays", Duties.Draft::silenceDays));
    }

    @GetMapping
    ModelAndView show(Form form) {
        return page("", form);
    }

    /// @param at the duty whose form was typed into
    private ModelAndView page(String at, Form form) {
        Words words = form.words();
        return new ModelAndView(
                "coaching/needs/duty",
                "view",
                new DutyView(
                        duties.all().stream().map(duty -> row(duty, at, form)).toList(),
                        families.offered().stream()
                                .map(family -> new Option(family.code(), families.name(family.code(), words)))
                                .toList(),
                        DossierForms.options(lists.offered(StartupLists.STAGES), words),
                        at.equals(NEW) ? form : form.blank().fill(DutyPages::days, USUAL, null)));
    }

    private DutyView.Row row(Duty duty, String at, Form form) {
        Duties.Draft days = new Duties.Draft(duty.contactDays(), duty.answerDays(), duty.silenceDays());
        return new DutyView.Row(
                duty,
                name(duty, form.words()),
                at.equals(duty.id().toString()) ? form : form.blank().fill(DutyPages::days, days, null));
    }

    private String name(Duty duty, Words words) {
        List<String> named = Stream.of(
                        duty.family() == null ? "" : families.name(duty.family(), words),
                        lists.name(StartupLists.STAGES, duty.stage(), words))
                .filter(name -> !name.isEmpty())
                .toList();
        return named.isEmpty() ? words.say("needs.duty.general") : String.join(" · ", named);
    }

    @PostMapping
    ModelAndView add(Form form) {
        return save(NEW, form, days -> duties.add(code(form, "stage"), code(form, "family"), days));
    }

    private static @Nullable String code(Form form, String field) {
        return form.typed(field).isBlank() ? null : form.typed(field);
    }

    @PutMapping("/{duty}")
    ModelAndView change(@PathVariable UUID duty, Form form) {
        return save(duty.toString(), form, days -> duties.change(duty, days));
    }

    private ModelAndView save(String at, Form form, Consumer<Duties.Draft> save) {
        return form.send(
                DutyPages::days,
                days -> {
                    save.accept(days);
                    return done(form);
                },
                () -> page(at, form));
    }

    private static Done done(Form form) {
        return form.done(PATH, "needs.done.duty");
    }

    @DeleteMapping("/{duty}")
    ModelAndView remove(@PathVariable UUID duty, Form form) {
        return form.act(
                () -> {
                    duties.remove(duty);
                    return done(form);
                },
                PATH);
    }
}
