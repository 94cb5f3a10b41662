package org.parcours.connections.matching.pages;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.connections.matching.WordGroups;
import org.parcours.web.MenuSource;
import org.parcours.web.forms.Form;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.ModelAndView;

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
    ModelAndView list(Form form) {
        return page(NEW, form);
    }

    /// @param at the group whose form was typed into
    private ModelAndView page(String at, Form form) {
        return new ModelAndView("connections/matching/synonyms")
                .addObject("groups", synonyms.all())
                .addObject("at", at)
                .addObject("form", form);
    }

    @PreAuthorize("@connectionRules.maySet()")
    @PostMapping("/administration/synonyms")
    ModelAndView add(Form form) {
        return save(NEW, form, synonyms::add);
    }

    @PreAuthorize("@connectionRules.maySet()")
    @PutMapping("/administration/synonyms/{id}")
    ModelAndView change(@PathVariable UUID id, Form form) {
        return save(id.toString(), form, words -> synonyms.change(id, words));
    }

    private ModelAndView save(String at, Form form, Consumer<String> save) {
        return form.send(
                fields -> form.typed("words"),
                words -> {
                    save.accept(words);
                    return form.done("/administration/synonyms", "matching.synonyms.kept");
                },
                () -> page(at, form));
    }

    @PreAuthorize("@connectionRules.maySet()")
    @DeleteMapping("/administration/synonyms/{id}")
    ModelAndView remove(@PathVariable UUID id, Form form) {
        return form.act(
                () -> {
                    synonyms.remove(id);
                    return form.done("/administration/synonyms", "matching.synonyms.removed");
                },
                "/administration/synonyms");
    }
}
