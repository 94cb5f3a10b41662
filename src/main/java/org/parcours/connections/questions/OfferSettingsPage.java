package org.parcours.connections.questions;

import java.util.List;
import java.util.Map;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
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

/// How long an offer holds unconfirmed, for administrators.
@Controller
class OfferSettingsPage implements MenuSource {
    private final OfferSettings settings;

    OfferSettingsPage(OfferSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<MenuEntry> entries() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR)
                ? List.of(new MenuEntry(Group.ADMINISTER, 35, "connections.settings.title", "/administration/offers"))
                : List.of();
    }

    @PreAuthorize("@connectionRules.maySet()")
    @GetMapping("/administration/offers")
    String show(Model model) {
        return show(settings.all(), Map.of(), model);
    }

    private static String show(Map<String, String> values, Map<String, String> errors, Model model) {
        model.addAttribute("group", "connections.settings.");
        model.addAttribute("path", "/administration/offers");
        model.addAttribute("codes", OfferSettings.CODES);
        model.addAttribute("values", values);
        model.addAttribute("errors", errors);
        return "connections/settings";
    }

    @PreAuthorize("@connectionRules.maySet()")
    @PutMapping("/administration/offers")
    String set(@RequestParam Map<String, String> typed, Page page, Model model, RedirectAttributes after) {
        try {
            settings.set(typed);
        } catch (Refused refused) {
            return show(typed, refused.byField(page.words()), model);
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("connections.saved")));
        return "redirect:/administration/offers";
    }
}
