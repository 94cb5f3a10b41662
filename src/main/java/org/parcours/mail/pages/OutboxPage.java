package org.parcours.mail.pages;

import org.parcours.mail.Mails;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OutboxPage {
    private final Mails mails;

    OutboxPage(Mails mails) {
        this.mails = mails;
    }

    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @GetMapping("/administration/outbox")
    String outbox(Model model) {
        model.addAttribute("letters", mails.outbox());
        model.addAttribute("leave", mails.leave());
        model.addAttribute("waiting", mails.waiting());
        return "mail/outbox";
    }

    /// Sends what was written while no server was set, or was given up.
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @PostMapping("/administration/outbox/deliveries")
    String send(Page page, RedirectAttributes after) {
        int sent = mails.sendWaiting();
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("mail.outbox.sent", "count", sent)));
        return "redirect:/administration/outbox";
    }
}
