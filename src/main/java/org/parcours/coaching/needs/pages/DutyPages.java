package org.parcours.coaching.needs.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.coaching.duty.Duties;
import org.parcours.coaching.duty.Duty;
import org.parcours.coaching.needs.Families;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupLists;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormPages;
import org.parcours.startups.forms.FormView;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The duty of care: how soon each need is contacted about and answered, by stage and family.
@Controller
@RequestMapping("/administration/duty")
class DutyPages {
    private final Duties duties;
    private final Families families;
    private final CodeLists lists;

    DutyPages(Duties duties, Families families, CodeLists lists) {
        this.duties = duties;
        this.families = families;
        this.lists = lists;
    }

    @GetMapping
    @PreAuthorize("@needRules.maySet()")
    String show(Page page, Model model) {
        Words words = page.words();
        model.addAttribute(
                "view",
                new DutyView(
                        duties.all().stream()
                                .map(duty -> new DutyView.Row(duty, name(duty, words)))
                                .toList(),
                        families.offered().stream()
                                .map(family -> new FormView.Option(family.code(), families.name(family.code(), words)))
                                .toList(),
                        FormPages.options(lists.offered(StartupLists.STAGES), words)));
        return "coaching/needs/duty";
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
    @PreAuthorize("@needRules.maySet()")
    String add(@RequestParam Map<String, String> typed, Page page, RedirectAttributes after) {
        Form form = new Form(typed, page.words());
        return done(page, after, () -> duties.add(form.text("stage"), form.text("family"), days(form)));
    }

    @PutMapping("/{duty}")
    @PreAuthorize("@needRules.maySet()")
    String change(
            @PathVariable UUID duty, @RequestParam Map<String, String> typed, Page page, RedirectAttributes after) {
        Form form = new Form(typed, page.words());
        return done(page, after, () -> duties.change(duty, days(form)));
    }

    private static Duties.Draft days(Form form) {
        return new Duties.Draft(days(form, "contactDays"), days(form, "answerDays"), days(form, "silenceDays"));
    }

    private static int days(Form form, String field) {
        var number = form.number(field);
        return number == null || number.stripTrailingZeros().scale() > 0 || number.precision() > 6
                ? 0
                : number.intValue();
    }

    @DeleteMapping("/{duty}")
    @PreAuthorize("@needRules.maySet()")
    String remove(@PathVariable UUID duty, Page page, RedirectAttributes after) {
        return done(page, after, () -> duties.remove(duty));
    }

    private static String done(Page page, RedirectAttributes after, Runnable change) {
        Flash said;
        try {
            change.run();
            said = Flash.done(page.say("needs.done.duty"));
        } catch (Refused refused) {
            said = Flash.refused(refused.in(page.words()));
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, said);
        return "redirect:/administration/duty";
    }
}
