package org.parcours.connections.introductions.mails;

import java.util.UUID;
import org.parcours.connections.introductions.Introduction;
import org.parcours.connections.introductions.Introductions;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The staff has the side that is waited for written to once more.
@Controller
class AskPages {
    private final Introductions introductions;
    private final SideMails mails;

    AskPages(Introductions introductions, SideMails mails) {
        this.introductions = introductions;
        this.mails = mails;
    }

    @PostMapping("/introductions/{id}/questions")
    @PreAuthorize("@introductionRules.mayStep(#id)")
    String ask(@PathVariable UUID id, Page page, RedirectAttributes after) {
        Introduction introduction = introductions.byId(id).orElseThrow(() -> new NotHere("introduction " + id));
        boolean waits = introduction.waitsFor().isPresent();
        boolean asked = waits && mails.ask(introduction, Sent.Purpose.QUESTION);
        after.addFlashAttribute(
                Flash.ATTRIBUTE,
                asked
                        ? Flash.done(page.say("introductions.done.asked"))
                        : Flash.refused(page.say(
                                waits ? "introductions.refused.nobody" : "introductions.refused.not-waiting")));
        return "redirect:/introductions/" + id;
    }
}
