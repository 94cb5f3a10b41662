package org.parcours.accounts.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parcours.accounts.Passwords;
import org.parcours.accounts.SignInLinks;
import org.parcours.accounts.SignIns;
import org.parcours.accounts.TooManyAttempts;
import org.parcours.text.Refused;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Links in mails. Opening one shows a button; only the button spends it.
@OpenToAll
@Controller
class LinkPages {
    private final SignInLinks links;
    private final Passwords passwords;
    private final SignIns signIns;

    LinkPages(SignInLinks links, Passwords passwords, SignIns signIns) {
        this.links = links;
        this.passwords = passwords;
        this.signIns = signIns;
    }

    @GetMapping("/sign-in/link")
    String ask(Model model) {
        model.addAttribute("sent", false);
        model.addAttribute("error", "");
        return "accounts/link-ask";
    }

    @PostMapping("/sign-in/link")
    String send(@RequestParam String email, HttpServletRequest request, Page page, Model model) {
        boolean sent = true;
        String error = "";
        try {
            links.request(email, request);
        } catch (TooManyAttempts tooMany) {
            sent = false;
            error = page.say("accounts.link.wait", "minutes", tooMany.minutes());
        }
        model.addAttribute("sent", sent);
        model.addAttribute("error", error);
        return "accounts/link-ask";
    }

    @GetMapping("/sign-in/link/{secret}")
    String confirm(@PathVariable String secret, Model model) {
        model.addAttribute("action", "/sign-in/link/" + secret);
        return "accounts/link-confirm";
    }

    @PostMapping("/sign-in/link/{secret}")
    String signIn(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        signIns.begin(links.signIn(secret), request, response);
        return "redirect:/";
    }

    @GetMapping("/invitation/{secret}")
    String invitation(@PathVariable String secret, Model model) {
        return invitation(secret, "", model);
    }

    private String invitation(String secret, String error, Model model) {
        model.addAttribute("person", links.lookAtInvitation(secret));
        model.addAttribute("action", "/invitation/" + secret);
        model.addAttribute("error", error);
        return "accounts/invitation";
    }

    @PostMapping("/invitation/{secret}")
    String accept(
            @PathVariable String secret,
            @RequestParam String password,
            Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            signIns.begin(passwords.begin(secret, password), request, response);
        } catch (Refused tooWeak) {
            return invitation(secret, tooWeak.in(page.words()), model);
        }
        return "redirect:/";
    }
}
