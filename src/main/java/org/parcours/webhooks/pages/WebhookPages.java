package org.parcours.webhooks.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.parcours.webhooks.Webhooks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WebhookPages {
    private final Webhooks webhooks;

    WebhookPages(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @GetMapping("/administration/webhooks")
    ModelAndView list(Form form) {
        return page(form.preset("events", webhooks.events()));
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("webhooks/list")
                .addObject("endpoints", webhooks.endpoints())
                .addObject("log", webhooks.log())
                .addObject("events", webhooks.events())
                .addObject("form", form);
    }

    private record Wanted(@Nullable String address, List<String> events) {}

    private static Wanted wanted(Fields<Wanted> form) {
        return new Wanted(form.line("address", Wanted::address), form.codes("events", Wanted::events));
    }

    /// The secret stands in this one answer and nowhere else, so there is no redirect.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/administration/webhooks")
    ModelAndView add(Form form) {
        return form.answer(
                WebhookPages::wanted,
                wanted -> new ModelAndView("webhooks/secret")
                        .addObject("secret", webhooks.add(wanted.address(), wanted.events()))
                        .addObject("address", wanted.address()),
                () -> page(form));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @DeleteMapping("/administration/webhooks/{id}")
    ModelAndView remove(@PathVariable UUID id, Form form) {
        return act(form, "webhooks.removed", () -> webhooks.remove(id));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/administration/webhooks/{id}/trial")
    ModelAndView trial(@PathVariable UUID id, Form form) {
        return act(form, "webhooks.sent", () -> webhooks.trial(id));
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/administration/webhooks/log/{id}")
    ModelAndView again(@PathVariable UUID id, Form form) {
        return act(form, "webhooks.sent", () -> webhooks.again(id));
    }

    private static ModelAndView act(Form form, String done, Runnable act) {
        return form.act(
                () -> {
                    act.run();
                    return form.done("/administration/webhooks", done);
                },
                "/administration/webhooks");
    }
}
