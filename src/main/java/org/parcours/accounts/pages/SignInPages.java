package org.parcours.accounts.pages;

import java.util.Map;
import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPages {
    @OpenToAll
    @GetMapping("/sign-in")
    String signIn(@RequestParam Map<String, String> query, Page page, Model model) {
        model.addAttribute("notice", notice(query, page));
        model.addAttribute("refused", query.containsKey("refused") || query.containsKey("wait"));
        return "accounts/sign-in";
    }

    private static String notice(Map<String, String> query, Page page) {
        if (query.getOrDefault("wait", "").matches("[0-9]{1,3}")) {
            return page.say("accounts.sign-in.wait", "minutes", Long.valueOf(query.get("wait")));
        }
        if (query.containsKey("refused")) {
            return page.say("accounts.sign-in.refused");
        }
        return query.containsKey("out") ? page.say("accounts.sign-in.out") : "";
    }
}
