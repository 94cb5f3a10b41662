package org.parcours.startups.pages;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.codelists.CodeLists;
import org.parcours.startups.StartupRules;
import org.parcours.startups.search.SavedViews;
import org.parcours.startups.search.StartupSearch;
import org.parcours.transfers.TransferRules;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.parcours.web.lists.ListFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class StartupListPages {
    private final StartupSearch search;
    private final SavedViews views;
    private final CodeLists lists;
    private final StartupRules rules;
    private final TransferRules transfers;

    StartupListPages(
            StartupSearch search, SavedViews views, CodeLists lists, StartupRules rules, TransferRules transfers) {
        this.search = search;
        this.views = views;
        this.lists = lists;
        this.rules = rules;
        this.transfers = transfers;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@startupRules.mayList()")
    @GetMapping("/startups")
    String list(@RequestParam Map<String, String> address, Page page, Model model) {
        ListFilter filter = StartupSearch.LIST.read(address);
        model.addAttribute(
                "view",
                new ListView(
                        page.words(),
                        filter,
                        search.day(filter),
                        search.counts(filter),
                        search.find(filter, address.get("at")),
                        search.parks(),
                        views.all(),
                        lists,
                        rules.mayRegister(),
                        transfers.mayExport("startups")));
        return "startups/list";
    }

    @PreAuthorize("@startupRules.mayList()")
    @PostMapping("/startups/views")
    String save(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable UUID sharedWith,
            @RequestParam Map<String, String> form,
            Page page,
            RedirectAttributes after) {
        // the form carries the filter in fields of its own, the view's name among them
        ListFilter filter = StartupSearch.LIST.read(form);
        if (name.isBlank()) {
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(page.say("startups.refused.name")));
        } else {
            boolean within = search.parks().stream().anyMatch(park -> park.id().equals(sharedWith));
            views.save(name, filter, within ? sharedWith : null);
            after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("startups.view.saved", name.strip())));
        }
        return "redirect:/startups" + filter.with("", "");
    }

    @PreAuthorize("@startupRules.mayList()")
    @DeleteMapping("/startups/views/{id}")
    String remove(@PathVariable UUID id, Page page, RedirectAttributes after) {
        views.remove(id);
        after.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("startups.view.removed")));
        return "redirect:/startups";
    }
}
