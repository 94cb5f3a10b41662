package org.parcours.home.pages;

import org.parcours.web.OpenToAll;
import org.parcours.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Where everybody starts: the first page of their menu, or the sign-in.
@Controller
class HomePage {
    @OpenToAll
    @GetMapping("/")
    String start(Page page) {
        if (page.viewer() == null) {
            return "redirect:/sign-in";
        }
        return "redirect:"
                + (page.menu().isEmpty() ? "/account" : page.menu().getFirst().href());
    }
}
