package org.parcours.transfers.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parcours.text.Refused;
import org.parcours.transfers.Senders;
import org.parcours.transfers.Sheets;
import org.parcours.transfers.TransferRules;
import org.parcours.transfers.recipes.Recipes;
import org.parcours.web.Flash;
import org.parcours.web.NotHere;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The recipes that are kept: what each makes of a file, who made it, when it was last of use.
@Controller
@RequestMapping("/administration/recipes")
class RecipePages {
    private final Recipes recipes;
    private final Sheets sheets;
    private final Senders senders;
    private final TransferRules rules;

    RecipePages(Recipes recipes, Sheets sheets, Senders senders, TransferRules rules) {
        this.recipes = recipes;
        this.sheets = sheets;
        this.senders = senders;
        this.rules = rules;
    }

    @GetMapping
    @PreAuthorize("@transferRules.mayStart()")
    String list(Page page, Model model) {
        List<Recipes.Named> all = recipes.all();
        Map<UUID, String> names = names(all);
        model.addAttribute(
                "recipes", all.stream().map(kept -> view(kept, page, names)).toList());
        return "transfers/recipes";
    }

    @GetMapping("/{id}")
    @PreAuthorize("@transferRules.mayStart()")
    String show(@PathVariable UUID id, Page page, Model model) {
        Recipes.Named kept = recipes.byId(id).orElseThrow(() -> new NotHere("recipe " + id));
        return show(kept, kept.name(), Map.of(), page, model);
    }

    private String show(Recipes.Named kept, String typed, Map<String, String> errors, Page page, Model model) {
        model.addAttribute("recipe", view(kept, page, names(List.of(kept))));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("mayChange", rules.mayChangeRecipe(kept.id()));
        return "transfers/recipe";
    }

    private RecipeView view(Recipes.Named kept, Page page, Map<UUID, String> names) {
        return new RecipeView(page, kept, sheets.get(kept.sheet()).columns(), names);
    }

    private Map<UUID, String> names(List<Recipes.Named> all) {
        Set<UUID> people = new HashSet<>();
        all.forEach(kept -> {
            Optional.ofNullable(kept.made().by()).ifPresent(people::add);
            Optional.ofNullable(kept.used()).map(Recipes.Mark::by).ifPresent(people::add);
        });
        return senders.names(people);
    }

    @PutMapping("/{id}")
    @PreAuthorize("@transferRules.mayChangeRecipe(#id)")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Page page,
            Model model,
            RedirectAttributes next,
            jakarta.servlet.http.HttpServletResponse response) {
        try {
            recipes.rename(id, name);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            Recipes.Named kept = recipes.byId(id).orElseThrow(() -> new NotHere("recipe " + id));
            return show(kept, name, Map.of("name", Objects.requireNonNull(refused.in(page.words()))), page, model);
        }
        next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("transfers.recipe.renamed")));
        return "redirect:/administration/recipes/" + id;
    }

    @PostMapping("/{id}/removal")
    @PreAuthorize("@transferRules.mayChangeRecipe(#id)")
    String remove(@PathVariable UUID id, Page page, RedirectAttributes next) {
        recipes.remove(id);
        next.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done(page.say("transfers.recipe.removed"), "/administration/recipes/" + id + "/removal"));
        return "redirect:/administration/recipes";
    }

    @DeleteMapping("/{id}/removal")
    @PreAuthorize("@transferRules.mayBringRecipeBack(#id)")
    String bringBack(@PathVariable UUID id, Page page, RedirectAttributes next) {
        try {
            recipes.restore(id);
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(page.say("transfers.recipe.back")));
        } catch (Refused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
        }
        return "redirect:/administration/recipes";
    }
}
