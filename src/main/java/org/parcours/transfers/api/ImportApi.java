package org.parcours.transfers.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.files.Upload;
import org.parcours.text.Refused;
import org.parcours.transfers.Answer;
import org.parcours.transfers.Decisions.Otherwise;
import org.parcours.transfers.Finding;
import org.parcours.transfers.Import;
import org.parcours.transfers.Imports;
import org.parcours.transfers.Mappings;
import org.parcours.transfers.OpenedFile;
import org.parcours.transfers.recipes.Recipe;
import org.parcours.transfers.recipes.Recipes;
import org.parcours.web.Reading;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Brings sheets in: send a file, read what it would do, accept it or not, undo it. Work is done by jobs; ask again
/// until `work` is null.
@RestController
@RequestMapping("/api/v1")
class ImportApi {
    private static final int MOST = 100;

    private final Imports imports;
    private final Mappings mappings;
    private final Recipes recipes;
    private final Reading reading;

    ImportApi(Imports imports, Mappings mappings, Recipes recipes, Reading reading) {
        this.imports = imports;
        this.mappings = mappings;
        this.recipes = recipes;
        this.reading = reading;
    }

    /// Reads a file and begins its preview.
    ///
    /// @param recipe name of a kept recipe; the file's own headers tell where none is given
    @Operation(summary = "Sends a file and begins its preview (202); ask for it until `work` is null")
    @PostMapping("/imports")
    @PreAuthorize("@transferRules.mayImport(#sheet)")
    ResponseEntity<Void> send(
            @RequestParam String sheet,
            @RequestParam(required = false) @Nullable String recipe,
            @RequestParam MultipartFile file) {
        Upload sent = new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), file);
        UUID id;
        try (OpenedFile opened = OpenedFile.of(sent)) {
            Recipe read = recipe == null
                    ? mappings.guess(opened, sheet)
                    : recipes.byName(recipe)
                            .orElseThrow(() -> new Refused(404, "transfers.command.no-recipe", recipe))
                            .recipe();
            id = imports.read(opened, sheet, recipe, read);
        }
        imports.start(id, Import.Work.PREVIEW);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    @Operation(summary = "What the file would do or did, with every error by cell")
    @GetMapping("/imports/{id}")
    @PreAuthorize("@transferRules.mayRead(#id)")
    ImportAnswer read(@PathVariable UUID id, HttpServletRequest request) {
        Import found = imports.byId(id).orElseThrow();
        return ImportAnswer.of(
                found,
                imports.rows(id, Finding.Kind.WRONG, 0, MOST),
                imports.rows(id, Finding.Kind.DUPLICATE, 0, MOST),
                imports.rows(id, Finding.Kind.DOUBTFUL, 0, MOST),
                reading.words(request));
    }

    /// Answers to the questions of rows.
    ///
    /// @param duplicates what becomes of all other duplicates; null if they stay as they are
    /// @param doubts whether all other doubtful rows hold; null if they stay as they are
    record Decided(
            @Nullable List<Answer> answers,
            @Nullable Otherwise duplicates,
            @Nullable Boolean doubts) {}

    /// Takes answers, all or none, and previews the import again. 422 if a row does not ask what is answered.
    @Operation(summary = "Answers the questions of rows, one by one, and begins the preview again (202)")
    @PutMapping("/imports/{id}/decisions")
    @PreAuthorize("@transferRules.mayRead(#id)")
    ResponseEntity<Void> decideRows(@PathVariable UUID id, @RequestBody Decided decided) {
        imports.decide(id, Objects.requireNonNullElse(decided.answers(), List.of()));
        Optional.ofNullable(decided.duplicates()).ifPresent(rest -> imports.decideRest(id, rest));
        Optional.ofNullable(decided.doubts()).ifPresent(holds -> imports.confirmRest(id, holds));
        return begin(id, Import.Work.PREVIEW);
    }

    /// Accepts all of it. 409 where something in it is wrong or undecided.
    @Operation(summary = "Accepts all of it, or nothing (409) where something is wrong")
    @PostMapping("/imports/{id}/acceptance")
    @PreAuthorize("@transferRules.mayRead(#id)")
    ResponseEntity<Void> accept(@PathVariable UUID id) {
        if (!imports.byId(id).orElseThrow().acceptable()) {
            throw new Refused(409, "transfers.not-acceptable");
        }
        return begin(id, Import.Work.ACCEPT);
    }

    /// Undoes what was accepted (202), or throws away what was not and ends the work on it (204).
    @Operation(summary = "Undoes what was accepted (202), or throws away what was not and ends the work on it (204)")
    @DeleteMapping("/imports/{id}")
    @PreAuthorize("@transferRules.mayRead(#id)")
    ResponseEntity<Void> remove(@PathVariable UUID id) {
        return imports.discard(id) ? ResponseEntity.noContent().build() : begin(id, Import.Work.UNDO);
    }

    private ResponseEntity<Void> begin(UUID id, Import.Work work) {
        if (!imports.start(id, work)) {
            throw new Refused(409, "transfers.not-now");
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    @Operation(summary = "Kept recipes: how the columns of a kind of file are read")
    @GetMapping("/recipes")
    @PreAuthorize("@transferRules.mayStart()")
    Map<String, Object> recipes() {
        List<RecipeItem> all = recipes.all().stream().map(RecipeItem::of).toList();
        java.util.LinkedHashMap<String, Object> page = new java.util.LinkedHashMap<>();
        page.put("items", all);
        page.put("next", null);
        return page;
    }

    /// A recipe as a machine sees it.
    ///
    /// @param usedAt when it last read a file; null where it never did
    record RecipeItem(
            String name,
            String sheet,
            Recipe recipe,
            Instant madeAt,
            @Nullable Instant usedAt) {
        static RecipeItem of(Recipes.Named kept) {
            Recipes.Mark used = kept.used();
            return new RecipeItem(
                    kept.name(), kept.sheet(), kept.recipe(), kept.made().at(), used == null ? null : used.at());
        }
    }

    /// What a recipe is kept as.
    record KeptRecipe(String sheet, Recipe recipe) {}

    @Operation(summary = "Keeps a recipe under a name")
    @PutMapping("/recipes/{name}")
    @PreAuthorize("@transferRules.mayImport(#kept.sheet) and @transferRules.mayKeepRecipe(#name)")
    ResponseEntity<Void> keep(@PathVariable String name, @RequestBody KeptRecipe kept) {
        recipes.keep(name, kept.sheet(), kept.recipe());
        return ResponseEntity.noContent().build();
    }
}
