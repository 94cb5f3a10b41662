package org.parcours.accounts.pages;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parcours.accounts.SignedIn;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One's own tokens for machines.
@Controller
class TokenPages {
    private final Tokens tokens;

    TokenPages(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The secret stands in this one answer and nowhere else, so there is no redirect.
    @PreAuthorize("@personRules.signedIn()")
    @PostMapping("/account/tokens")
    String issue(
            @RequestParam String name,
            @RequestParam(required = false) List<TokenScope> scopes,
            @RequestParam(defaultValue = "90") int days,
            Page page,
            Model model,
            RedirectAttributes next) {
        Set<TokenScope> chosen = EnumSet.noneOf(TokenScope.class);
        if (scopes != null) {
            chosen.addAll(scopes);
        }
        try {
            model.addAttribute("secret", tokens.issue(self(), name, chosen, days));
        } catch (Refused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
            return "redirect:/account#tokens";
        }
        model.addAttribute("name", name);
        return "accounts/token";
    }

    @PreAuthorize("@personRules.signedIn()")
    @DeleteMapping("/account/tokens/{id}")
    String revoke(@PathVariable UUID id, Page page, RedirectAttributes next) {
        tokens.revoke(self(), id);
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("accounts.token.revoked")));
        return "redirect:/account#tokens";
    }

    private static UUID self() {
        return SignedIn.current().map(SignedIn::id).orElseThrow(() -> new NotHere("nobody is signed in"));
    }
}
