package org.parcours.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Language, digits, light or dark: anybody's choice, kept in cookies.
@Controller
class PreferencesPage {
    private final KeptChoices choices;

    PreferencesPage(KeptChoices choices) {
        this.choices = choices;
    }

    /// Takes any of `lang`, `digits`, `theme` and returns to the page it was asked from.
    @OpenToAll
    @PostMapping("/preferences")
    String keep(HttpServletRequest request, HttpServletResponse response) {
        for (String name : KeptChoices.CHOICES.keySet()) {
            String value = request.getParameter(name);
            if (value != null) {
                choices.keep(request, response, name, value);
            }
        }
        return "redirect:" + back(request.getHeader("Referer"), request.getServerName());
    }

    /// The path of the page before, never another host.
    private static String back(@Nullable String referer, String host) {
        try {
            URI from = URI.create(referer == null ? "/" : referer);
            String path = from.getRawPath();
            boolean ours = host.equals(from.getHost()) && path != null && path.matches("/(?!/).*|/");
            return ours ? path + query(from.getRawQuery()) : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    /// Without a language of its own, which would outweigh the choice just made.
    private static String query(@Nullable String query) {
        String kept =
                query == null ? "" : query.replaceAll("(^|&)lang=[a-z]*", "").replaceAll("^&", "");
        return kept.isEmpty() ? "" : "?" + kept;
    }
}
