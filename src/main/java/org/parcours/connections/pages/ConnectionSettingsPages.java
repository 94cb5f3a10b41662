package org.parcours.connections.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.ConnectionRules;
import org.parcours.connections.Settings;
import org.parcours.connections.Settings.Section;
import org.parcours.web.MenuSource;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

/// How long an offer holds unconfirmed and how long a side is waited for, for administrators.
@Controller
class ConnectionSettingsPages implements MenuSource {
    private static final String OFFERS = "/administration/offers";
    private static final String INTRODUCTIONS = "/administration/introductions";

    private final Settings settings;
    private final ConnectionRules rules;

    ConnectionSettingsPages(Settings settings, ConnectionRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public List<MenuEntry> entries() {
        return rules.maySet()
                ? List.of(
                        new MenuEntry(Group.ADMINISTER, 35, "connections.settings.title", OFFERS),
                        new MenuEntry(Group.ADMINISTER, 36, "introductions.settings.title", INTRODUCTIONS))
                : List.of();
    }

    private static Map<String, Integer> values(Section group, Fields<Map<String, Integer>> form) {
        Map<String, @Nullable Integer> typed = new HashMap<>();
        group.codes().forEach(code -> typed.put(code, form.whole(code, values -> values.get(code))));
        return group.checked(typed);
    }

    @PreAuthorize("@connectionRules.maySet()")
    @GetMapping(OFFERS)
    ModelAndView offers(Form form) {
        return page(Section.OFFERS, OFFERS, recorded(Section.OFFERS, form));
    }

    @PreAuthorize("@connectionRules.maySet()")
    @PutMapping(OFFERS)
    ModelAndView setOffers(Form form) {
        return set(Section.OFFERS, OFFERS, form);
    }

    @PreAuthorize("@connectionRules.maySet()")
    @GetMapping(INTRODUCTIONS)
    ModelAndView introductions(Form form) {
        return page(Section.INTRODUCTIONS, INTRODUCTIONS, recorded(Section.INTRODUCTIONS, form));
    }

    @PreAuthorize("@connectionRules.maySet()")
    @PutMapping(INTRODUCTIONS)
    ModelAndView setIntroductions(Form form) {
        return set(Section.INTRODUCTIONS, INTRODUCTIONS, form);
    }

    private Form recorded(Section group, Form form) {
        return form.fill((Fields<Map<String, Integer>> fields) -> values(group, fields), settings.all(group), null);
    }

    private static ModelAndView page(Section group, String path, Form form) {
        return new ModelAndView("connections/settings")
                .addObject("group", group)
                .addObject("path", path)
                .addObject("form", form);
    }

    private ModelAndView set(Section group, String path, Form form) {
        return form.send(
                (Fields<Map<String, Integer>> fields) -> values(group, fields),
                values -> {
                    settings.set(values);
                    return form.done(path, "connections.saved");
                },
                () -> page(group, path, form));
    }
}
