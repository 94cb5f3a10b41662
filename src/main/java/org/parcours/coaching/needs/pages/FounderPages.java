package org.parcours.coaching.needs.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.parcours.coaching.needs.Families;
import org.parcours.coaching.needs.Family;
import org.parcours.coaching.needs.Invitations;
import org.parcours.startups.Founders;
import org.parcours.startups.forms.Form;
import org.parcours.startups.forms.FormView;
import org.parcours.text.Refused;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a founder says by a link from a mail, on a phone, without an account. Opening the link uses
/// nothing: only what
/// is
/// sent does.
@OpenToAll
@Controller
@RequestMapping("/express/{secret}")
class FounderPages {
    private final Invitations invitations;
    private final NeedForms needForms;
    private final Families families;

    FounderPages(Invitations invitations, NeedForms needForms, Families families) {
        this.invitations = invitations;
        this.needForms = needForms;
        this.families = families;
    }

    @GetMapping
    String form(@PathVariable String secret, @RequestParam Map<String, String> address, Page page, Model model) {
        Founders.Founder founder = invitations.look(secret);
        model.addAttribute("founder", founder);
        Family family = families.find(address.get("family")).orElse(null);
        if (family == null || !family.offered()) {
            model.addAttribute("base", "/express/" + secret);
            model.addAttribute("families", FamilyChoice.all(families, page.words()));
            return "coaching/needs/founder-choose";
        }
        model.addAttribute("form", view(secret, family, needForms.empty(page.words(), address), page));
        return "coaching/needs/founder-form";
    }

    private FormView view(String secret, Family family, Form form, Page page) {
        return needForms
                .fields(form, family.shape(), page.words())
                .at(
                        "/express/" + secret + "?family=" + family.code(),
                        "founder",
                        families.name(family.code(), page.words()));
    }

    @PostMapping
    String express(
            @PathVariable String secret,
            @RequestParam Map<String, String> typed,
            Page page,
            Model model,
            HttpServletResponse response) {
        Founders.Founder founder = invitations.look(secret);
        model.addAttribute("founder", founder);
        Family family = families.find(typed.get("family")).orElse(null);
        if (family == null) {
            return "redirect:/express/" + secret;
        }
        Form form = needForms.empty(page.words(), typed);
        try {
            var said = needForms.read(form, family, founder.name());
            form.check();
            invitations.express(secret, said);
            return "coaching/needs/founder-thanks";
        } catch (Refused refused) {
            form.refuse(refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", view(secret, family, form, page));
            return "coaching/needs/founder-form";
        }
    }
}
