package org.parcours.transfers.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parcours.files.Upload;
import org.parcours.text.Refused;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;
import org.parcours.transfers.Mappings;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.Sheet;
import org.parcours.transfers.Sheets;
import org.parcours.transfers.TransferRules;
import org.parcours.transfers.files.FileRefused;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.parcours.web.Flash;
import org.parcours.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of imports, and a new one.
@Controller
class ImportPages {
    private final Imports imports;
    private final Mappings mappings;
    private final Sheets sheets;
    private final Recipes recipes;
    private final TransferRules rules;

    ImportPages(Imports imports, Mappings mappings, Sheets sheets, Recipes recipes, TransferRules rules) {
        this.imports = imports;
        this.mappings = mappings;
        this.sheets = sheets;
        this.recipes = recipes;
        this.rules = rules;
    }

    @GetMapping("/imports")
    @PreAuthorize("@transferRules.mayStart()")
    String list(Model model) {
        model.addAttribute("imports", imports.latest());
        model.addAttribute("sheets", sheets.importable());
        model.addAttribute("exports", sheets.exportable());
        model.addAttribute(
                "recipes",
                recipes.all().stream()
                        .filter(recipe -> rules.mayImport(recipe.sheet()))
                        .toList());
        model.asMap().putIfAbsent("error", "");
        return "transfers/imports";
    }

    /// What the person does not choose, the file tells: a kept recipe, else the sheet that it looks like most.
    @PostMapping("/imports")
    @PreAuthorize("@transferRules.mayStart()")
    String upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String recipe,
            @RequestParam(defaultValue = "") String sheet,
            Page page,
            Model model,
            HttpServletResponse response) {
        Upload sent = new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file);
        try (OpenedFile opened = OpenedFile.of(sent)) {
            Optional<Recipes.Named> kept = recipe.isEmpty() ? Optional.empty() : recipes.byName(recipe);
            String meant = kept.map(Recipes.Named::sheet)
                    .or(() -> Optional.of(sheet).filter(said -> !said.isEmpty()))
                    .or(() -> mappings.sheetOf(opened, sheets.importable()))
                    .orElseThrow();
            if (!rules.mayImport(meant)) {
                throw new AccessDeniedException(meant);
            }
            Recipe read = kept.map(Recipes.Named::recipe).orElseGet(() -> mappings.guess(opened, meant));
            UUID id = imports.read(opened, meant, kept.map(Recipes.Named::name).orElse(null), read);
            return "redirect:/imports/" + id;
        } catch (FileRefused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("error", refused.said(page.words()));
            return list(model);
        }
    }

    @GetMapping("/imports/{id}")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        Import found = imports.byId(id).orElseThrow();
        Sheet sheet = sheets.get(found.sheet());
        model.addAttribute("it", found);
        model.addAttribute("columns", sheet.columns());
        if (found.work() == null && found.state() == Import.State.READ) {
            return mapping(found, model);
        }
        model.addAttribute("rows", RowsView.of(imports, found, rows, after));
        return "transfers/import";
    }

    /// The moving part of the page while a job is at work; when it has ended, the whole page is asked for again.
    @GetMapping("/imports/{id}/progress")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
        Import found = imports.byId(id).orElseThrow();
        if (found.work() == null) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("it", found);
        return "transfers/progress";
    }

    @PostMapping("/imports/{id}/mapping")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String map(@PathVariable UUID id, @RequestParam Map<String, String> fields, Page page, RedirectAttributes next) {
        Import found = imports.byId(id).orElseThrow();
        MappingForm form = new MappingForm(fields);
        String sheet = form.said("sheet").isEmpty() ? found.sheet() : form.said("sheet");
        if (!rules.mayImport(sheet)) {
            throw new AccessDeniedException(sheet);
        }
        Recipe recipe = form.recipe(found.recipe());
        boolean other = !sheet.equals(found.sheet()) || form.chooses(found.recipe());
        try (OpenedFile opened = imports.open(found, recipe)) {
            recipe = other ? mappings.guess(opened, sheet, recipe) : recipe;
        } catch (FileRefused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.said(page.words())));
            return "redirect:/imports/" + id + "/mapping";
        }
        String name = form.said("recipe");
        if (!name.isEmpty() && !other) {
            keep(name, sheet, recipe, page, next);
        }
        imports.map(id, sheet, name.isEmpty() ? null : name, recipe);
        if (form.said("next").equals("preview") && !other) {
            imports.start(id, Import.Work.PREVIEW);
        }
        return "redirect:/imports/" + id;
    }

    /// The file is read as was chosen, whether or not the choices may be kept under that name.
    private void keep(String name, String sheet, Recipe recipe, Page page, RedirectAttributes next) {
        try {
            boolean same = recipes.byName(name)
                    .filter(kept -> kept.recipe().equals(recipe))
                    .isPresent();
            if (rules.mayKeepRecipe(name)) {
                recipes.keep(name, sheet, recipe);
            } else if (!same) {
                next.addFlashAttribute(
                        Flash.ATTRIBUTE, Flash.refused(page.say("transfers.recipe.refused.theirs", name)));
            }
        } catch (Refused refused) {
            next.addFlashAttribute(Flash.ATTRIBUTE, Flash.refused(refused.in(page.words())));
        }
    }

    /// Back to the columns.
    @GetMapping("/imports/{id}/mapping")
    @PreAuthorize("@transferRules.mayRead(#id)")
    String mapping(@PathVariable UUID id, Model model) {
        Import found = imports.byId(id).orElseThrow();
        if (!List.of(Import.State.READ, Import.State.PREVIEWED, Import.State.UNDONE)
                .contains(found.state())) {
            return "redirect:/imports/" + id;
        }
        model.addAttribute("it", found);
        model.addAttribute("columns", sheets.get(found.sheet()).columns());
        return mapping(found, model);
    }

    private String mapping(Import found, Model model) {
        try (OpenedFile opened = imports.open(found)) {
            model.addAttribute("mapping", mappings.of(found, opened));
        }
        model.addAttribute("sheets", sheets.importable());
        return "transfers/mapping";
    }
}
