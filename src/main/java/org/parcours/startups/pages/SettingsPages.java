package org.parcours.startups.pages;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.parcours.web.forms.Fields;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The settable lists and settings of the network.
@Controller
@RequestMapping(SettingsPages.PATH)
@PreAuthorize("@startupRules.maySet()")
class SettingsPages {
    static final String PATH = "/administration/settings";

    /// Stands for the form of the settings.
    static final String VALUES = "values";

    private static final String MONTHS = "journey-months";
    private static final String CURRENCY = "currency";

    private final CodeLists lists;
    private final NetworkSettings settings;

    SettingsPages(CodeLists lists, NetworkSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    @GetMapping
    ModelAndView show(Form form) {
        return page("", form);
    }

    /// @param at which form was typed into: the path of a list, the id of an entry, or [#VALUES]
    private ModelAndView page(String at, Form form) {
        Map<CodeList, List<CodeListEntry>> all = new LinkedHashMap<>();
        lists.lists().forEach(list -> all.put(list, lists.all(list)));
        Form values = form.blank().put(MONTHS, settings.journeyMonths()).put(CURRENCY, settings.currency());
        return new ModelAndView("startups/settings", "view", new SettingsView(all, values, at, form));
    }

    private static Map<String, String> values(Fields<Map<String, String>> form) {
        Map<String, String> values = new HashMap<>();
        for (String setting : List.of(MONTHS, CURRENCY)) {
            @Nullable String typed = form.line(setting, any -> null);
            if (typed != null) {
                values.put(setting, typed);
            }
        }
        return values;
    }

    @PutMapping
    ModelAndView set(Form form) {
        return save(VALUES, form, SettingsPages::values, values -> {
            Optional.ofNullable(values.get(MONTHS)).ifPresent(settings::changeJourneyMonths);
            Optional.ofNullable(values.get(CURRENCY)).ifPresent(settings::changeCurrency);
        });
    }

    private static LocalizedText names(Fields<LocalizedText> form) {
        String fr = form.line("fr", LocalizedText::fr);
        String ar = form.line("ar", LocalizedText::ar);
        String en = form.line("en", LocalizedText::en);
        if (fr == null && ar == null && en == null) {
            throw Refused.field("fr", "startups.refused.name");
        }
        return new LocalizedText(fr, ar, en);
    }

    @PostMapping("/{list}")
    ModelAndView add(@PathVariable String list, Form form) {
        CodeList of = list(list);
        String trait = form.all("trait").isEmpty() ? null : form.typed("trait");
        return save(
                list,
                form,
                SettingsPages::names,
                names -> lists.add(of, form.typed("code").strip(), names, trait));
    }

    @PutMapping("/{list}/{entry}")
    ModelAndView rename(@PathVariable String list, @PathVariable UUID entry, Form form) {
        CodeList of = list(list);
        return save(entry.toString(), form, SettingsPages::names, names -> lists.rename(of, entry, names));
    }

    private <S, R> ModelAndView save(String at, Form form, Function<Fields<S>, R> definition, Consumer<R> save) {
        return form.send(
                definition,
                read -> {
                    save.accept(read);
                    return form.done(PATH, "startups.saved");
                },
                () -> page(at, form));
    }

    /// Retired entries stay readable where they were used.
    @PostMapping("/{list}/{entry}/retirement")
    ModelAndView retire(@PathVariable String list, @PathVariable UUID entry, Form form) {
        return form.act(
                () -> {
                    lists.retire(list(list), entry, true);
                    return form.done(PATH + "#" + list, "startups.settings.retired")
                            .undo(PATH + "/" + list + "/" + entry + "/retirement");
                },
                PATH);
    }

    @DeleteMapping("/{list}/{entry}/retirement")
    ModelAndView offerAgain(@PathVariable String list, @PathVariable UUID entry, Form form) {
        return form.act(
                () -> {
                    lists.retire(list(list), entry, false);
                    return form.done(PATH, "startups.saved");
                },
                PATH);
    }

    @PutMapping("/{list}/{entry}/place")
    String move(@PathVariable String list, @PathVariable UUID entry, @RequestParam boolean up) {
        lists.move(list(list), entry, up);
        return "redirect:" + PATH + "#" + list;
    }

    private CodeList list(String path) {
        return lists.lists().stream()
                .filter(list -> list.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotHere("list " + path));
    }
}
