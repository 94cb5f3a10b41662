package org.parcours.startups.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.NetworkSettings;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The settable lists and settings of the network.
@Controller
@RequestMapping("/administration/settings")
class SettingsPages {
    private final CodeLists lists;
    private final NetworkSettings settings;

    SettingsPages(CodeLists lists, NetworkSettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    @PreAuthorize("@startupRules.maySet()")
    @GetMapping
    String show(Model model) {
        Map<CodeList, List<CodeListEntry>> all = new LinkedHashMap<>();
        lists.lists().forEach(list -> all.put(list, lists.all(list)));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("journey-months", Integer.toString(settings.journeyMonths()));
        values.put("currency", settings.currency());
        model.addAttribute("view", new SettingsView(all, values));
        return "startups/settings";
    }

    @PreAuthorize("@startupRules.maySet()")
    @PutMapping
    String set(@RequestParam Map<String, String> form, Page page, RedirectAttributes after) {
        return done("values", form, page, after, () -> {
            Optional.ofNullable(form.get("journey-months")).map(String::strip).ifPresent(settings::changeJourneyMonths);
            Optional.ofNullable(form.get("currency")).map(String::strip).ifPresent(settings::changeCurrency);
        });
    }

    @PreAuthorize("@startupRules.maySet()")
    @PostMapping("/{list}")
    String add(@PathVariable String list, @RequestParam Map<String, String> form, Page page, RedirectAttributes after) {
        CodeList of = list(list);
        return done(
                list,
                form,
                page,
                after,
                () -> lists.add(of, form.getOrDefault("code", "").strip(), names(form), form.get("trait")));
    }

    @PreAuthorize("@startupRules.maySet()")
    @PutMapping("/{list}/{entry}")
    String rename(
            @PathVariable String list,
            @PathVariable UUID entry,
            @RequestParam Map<String, String> form,
            Page page,
            RedirectAttributes after) {
        CodeList of = list(list);
        return done(entry.toString(), form, page, after, () -> lists.rename(of, entry, names(form)));
    }

    /// Retired entries stay readable where they were used.
    @PreAuthorize("@startupRules.maySet()")
    @PostMapping("/{list}/{entry}/retirement")
    String retire(@PathVariable String list, @PathVariable UUID entry, Page page, RedirectAttributes after) {
        lists.retire(list(list), entry, true);
        String undo = "/administration/settings/" + list + "/" + entry + "/retirement";
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("startups.settings.retired"), undo));
        return back(list);
    }

    @PreAuthorize("@startupRules.maySet()")
    @DeleteMapping("/{list}/{entry}/retirement")
    String offerAgain(@PathVariable String list, @PathVariable UUID entry, Page page, RedirectAttributes after) {
        return done(list, Map.of(), page, after, () -> lists.retire(list(list), entry, false));
    }

    @PreAuthorize("@startupRules.maySet()")
    @PutMapping("/{list}/{entry}/place")
    String move(@PathVariable String list, @PathVariable UUID entry, @RequestParam boolean up) {
        lists.move(list(list), entry, up);
        return back(list);
    }

    private static String done(
            String form, Map<String, String> typed, Page page, RedirectAttributes after, Runnable change) {
        try {
            change.run();
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("startups.saved")));
        } catch (Refused refused) {
            String reason = refused.in(page.words());
            after.addFlashAttribute(IdentityForms.REFUSED, RefusedForm.of(form, refused.field(), reason, typed));
        }
        return "redirect:/administration/settings";
    }

    private static String back(String list) {
        return "redirect:/administration/settings#" + list;
    }

    private static LocalizedText names(Map<String, String> form) {
        @Nullable String fr = form.get("fr");
        @Nullable String ar = form.get("ar");
        @Nullable String en = form.get("en");
        try {
            return new LocalizedText(fr, ar, en);
        } catch (IllegalArgumentException noName) {
            throw Refused.field("fr", "startups.refused.name");
        }
    }

    private CodeList list(String path) {
        return lists.lists().stream()
                .filter(list -> list.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
