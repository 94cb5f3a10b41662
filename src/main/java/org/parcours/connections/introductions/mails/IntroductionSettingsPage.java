package org.parcours.connections.introductions.mails;

import java.util.List;
import java.util.Map;
import org.parcours.connections.introductions.IntroductionRules;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.MenuSource;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How long a side is waited for, for administrators.
@Controller
class IntroductionSettingsPage implements MenuSource {
    private final IntroductionSettings settings;
    private final IntroductionRules rules;

    IntroductionSettingsPage(IntroductionSettings settings, IntroductionRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.maySet()
                ? List.of(new MenuEntry(
                        Group.ADMINISTER, 36, "introductions.settings.title", "/administration/introductions"))
                : List.of();
    }

    @PreAuthorize("@introductionRules.maySet()")
    @GetMapping("/administration/introductions")
    String show(Model model) {
        return show(settings.all(), Map.of(), model);
    }

    private static String show(Map<String, String> values, Map<String, String> errors, Model model) {
        model.addAttribute("group", "introductions.settings.");
        model.addAttribute("path", "/administration/introductions");
        model.addAttribute("codes", IntroductionSettings.CODES);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        return "connections/settings";
    }

    @PreAuthorize("@introductionRules.maySet()")
    @PutMapping("/administration/introductions")
    String set(@RequestParam Map<String, String> typed, Page page, Model model, RedirectAttributes after) {
        try {
            settings.set(typed);
        } catch (Refused refused) {
            return show(typed, refused.byField(page.words()), model);
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.saved")));
        return "redirect:/administration/introductions";
    }
}
