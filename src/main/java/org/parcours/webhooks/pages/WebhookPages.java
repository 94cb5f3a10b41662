package org.parcours.webhooks.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.parcours.webhooks.Webhooks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class WebhookPages {
    private final Webhooks webhooks;

    WebhookPages(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @GetMapping("/administration/webhooks")
    String list(Model model) {
        return show(null, webhooks.events(), Map.of(), model);
    }

    private String show(@Nullable String typed, List<String> chosen, Map<String, String> errors, Model model) {
        model.addAttribute("endpoints", webhooks.endpoints());
        model.addAttribute("log", webhooks.log());
        model.addAttribute("events", webhooks.events());
        model.addAttribute("typed", typed);
        model.addAttribute("chosen", chosen);
        model.addAttribute("errors", errors);
        return "webhooks/list";
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/administration/webhooks")
    String add(
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(defaultValue = "") List<String> events,
            Page page,
            Model model) {
        try {
            model.addAttribute("secret", webhooks.add(address, events));
        } catch (Refused refused) {
            return show(address, events, refused.byField(page.words()), model);
        }
        model.addAttribute("address", address);
        return "webhooks/secret";
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @DeleteMapping("/administration/webhooks/{id}")
    String remove(@PathVariable UUID id, Page page, RedirectAttributes next) {
        webhooks.remove(id);
        return back(page, next, "webhooks.removed");
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/administration/webhooks/{id}/trial")
    String trial(@PathVariable UUID id, Page page, RedirectAttributes next) {
        webhooks.trial(id);
        return back(page, next, "webhooks.sent");
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/administration/webhooks/log/{id}")
    String again(@PathVariable UUID id, Page page, RedirectAttributes next) {
        webhooks.again(id);
        return back(page, next, "webhooks.sent");
    }

    private static String back(Page page, RedirectAttributes next, String said) {
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say(said)));
        return "redirect:/administration/webhooks";
    }
}
