package org.parcours.mail.pages;

import org.parcours.mail.Mails;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
        return "mail/outbox";
    }
}
