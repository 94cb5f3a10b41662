package org.parcours.accounts.pages;

import org.parcours.web.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPages {
    @OpenToAll
    @GetMapping("/sign-in")
    String signIn(@RequestParam java.util.Map<String, String> query, Model model) {
        model.addAttribute("refused", query.containsKey("refused"));
        model.addAttribute("out", query.containsKey("out"));
        return "accounts/sign-in";
    }
}
