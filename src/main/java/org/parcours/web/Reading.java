package org.parcours.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.text.Messages;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// In which language and digits a request is answered: as the address says, else a kept choice, else as the person set
/// it, else as the browser asks. A machine has no choices kept and says with every request what it reads.
@Component
public class Reading {
    static final String LANGUAGE = "lang";
    static final String DIGITS = "digits";
    static final String THEME = "theme";

    private final Messages messages;

    Reading(Messages messages) {
        this.messages = messages;
    }

    public Words words(HttpServletRequest request) {
        return messages.words(language(request), digits(request));
    }

    Language language(HttpServletRequest request) {
        boolean machine = Problems.asked(request).startsWith("/api/");
        Optional<Language> named =
                Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Reading::language);
        return machine
                ? named.or(() -> accepted(request)).or(Reading::ofViewer).orElse(Language.FRENCH)
                : named.or(() -> cookie(request, LANGUAGE).flatMap(Reading::language))
                        .or(Reading::ofViewer)
                        .or(() -> accepted(request))
                        .orElse(Language.FRENCH);
    }

    private static Optional<Language> ofViewer() {
        return Viewer.current().map(Viewer::language);
    }

    /// The first language of `Accept-Language` that we speak.
    private static Optional<Language> accepted(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> language(locale.getLanguage()).stream())
                        .findFirst();
    }

    private Digits digits(HttpServletRequest request) {
        return cookie(request, DIGITS)
                .map(kept -> kept.equals("arabic") ? Digits.ARABIC : Digits.LATIN)
                .or(() -> Viewer.current().map(Viewer::digits))
                .orElse(Digits.LATIN);
    }

    static String theme(HttpServletRequest request) {
        return cookie(request, THEME)
                .filter(kept -> kept.equals("light") || kept.equals("dark"))
                .orElse("system");
    }

    private static Optional<Language> language(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
