package org.parcours.connections.matching.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.matching.WordGroups;
import org.parcours.text.Refused;
import org.parcours.web.Flash;
import org.parcours.web.MenuSource;
import org.parcours.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SynonymPages implements MenuSource {
    /// Stands for the form of a new group.
    private static final String NEW = "new";

    private final WordGroups synonyms;

    SynonymPages(WordGroups synonyms) {
        this.synonyms = synonyms;
    }

    @Override
    public List<MenuEntry> entries() {
        return SignedIn.currentHolds(Role.ADMINISTRATOR)
                ? List.of(new MenuEntry(Group.ADMINISTER, 36, "matching.synonyms", "/administration/synonyms"))
                : List.of();
    }

    @PreAuthorize("@connectionRules.maySet()")
    @GetMapping("/administration/synonyms")
    String list(Model model) {
        return show(NEW, null, Map.of(), model);
    }

    /// @param at the group whose form was typed into
    private String show(String at, @Nullable String typed, Map<String, String> errors, Model model) {
        model.addAttribute("groups", synonyms.all());
        model.addAttribute("at", at);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "connections/matching/synonyms";
    }

    @PreAuthorize("@connectionRules.maySet()")
    @PostMapping("/administration/synonyms")
    String add(
            @RequestParam(required = false) @Nullable String words, Page page, Model model, RedirectAttributes after) {
        return keep(NEW, words, () -> synonyms.add(words), page, model, after);
    }

    @PreAuthorize("@connectionRules.maySet()")
    @PutMapping("/administration/synonyms/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String words,
            Page page,
            Model model,
            RedirectAttributes after) {
        return keep(id.toString(), words, () -> synonyms.change(id, words), page, model, after);
    }

    private String keep(
            String at, @Nullable String words, Runnable change, Page page, Model model, RedirectAttributes after) {
        try {
            change.run();
        } catch (Refused refused) {
            return show(at, words, Map.of("words-" + at, refused.in(page.words())), model);
        }
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("matching.synonyms.kept")));
        return "redirect:/administration/synonyms";
    }

    @PreAuthorize("@connectionRules.maySet()")
    @DeleteMapping("/administration/synonyms/{id}")
    String remove(@PathVariable UUID id, Page page, RedirectAttributes after) {
        synonyms.remove(id);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("matching.synonyms.removed")));
        return "redirect:/administration/synonyms";
    }
}
