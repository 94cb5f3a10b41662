package org.parcours.accounts.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Passwords;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.accounts.SignedIn;
import org.parcours.accounts.Tokens;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.KeptChoices;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own account.
@Controller
class AccountPages {
    private final People people;
    private final Passwords passwords;
    private final Tokens tokens;
    private final KeptChoices choices;
    private final Places places;

    AccountPages(People people, Passwords passwords, Tokens tokens, KeptChoices choices, Places places) {
        this.people = people;
        this.passwords = passwords;
        this.tokens = tokens;
        this.choices = choices;
        this.places = places;
    }

    @PreAuthorize("@personRules.signedIn()")
    @GetMapping("/account")
    String account(HttpServletRequest request, Model model) {
        return show(Map.of(), request, model);
    }

    private String show(Map<String, String> errors, HttpServletRequest request, Model model) {
        UUID self = self();
        model.addAttribute("person", person());
        model.addAttribute("hasPassword", passwords.has(self));
        model.addAttribute("tokens", tokens.of(self));
        model.addAttribute("devices", people.devices(self, request.getSession().getId()));
        model.addAttribute("places", places);
        model.addAttribute("errors", errors);
        return "accounts/account";
    }

    private static UUID self() {
        return SignedIn.current().map(SignedIn::id).orElseThrow(() -> new NotHere("nobody is signed in"));
    }

    private Person person() {
        return people.byId(self()).orElseThrow(() -> new NotHere("own account"));
    }

    @PreAuthorize("@personRules.signedIn()")
    @PostMapping("/account")
    String choose(
            @RequestParam Language language,
            @RequestParam Digits digits,
            @RequestParam(required = false) @Nullable String phone,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Person self = person();
        try {
            people.describe(self, self.name(), self.nameArabic(), language, digits, phone);
        } catch (Refused refused) {
            return show(refused.byField(page.words()), request, model);
        }
        // the cookies would outweigh what is kept with the account
        choices.keep(request, response, "lang", language.tag());
        choices.keep(request, response, "digits", digits.code());
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("accounts.account.saved")));
        return "redirect:/account";
    }

    @PreAuthorize("@personRules.signedIn()")
    @PostMapping("/account/password")
    String password(
            @RequestParam(defaultValue = "") String old,
            @RequestParam String password,
            Page page,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        try {
            passwords.change(self(), old, password, request.getSession().getId());
        } catch (Refused refused) {
            String field = refused.key().endsWith(".old") ? "old" : "password";
            return show(Map.of(field, refused.in(page.words())), request, model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("accounts.password.changed")));
        return "redirect:/account";
    }

    @PreAuthorize("@personRules.signedIn()")
    @PostMapping("/account/sign-out-everywhere")
    String signOutEverywhere() {
        people.signOutEverywhere(self());
        return "redirect:/sign-in?out";
    }
}
