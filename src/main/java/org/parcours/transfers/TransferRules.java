package org.parcours.transfers;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.transfers.recipes.Recipes;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may bring sheets in and take them out: each sheet says it of itself. An import is seen by who
/// sent it, by whoever reaches all that it reached, and by the network (row-level policy).
@Component("transferRules")
public class TransferRules {
    /// This module knows nobody: the authorities that accounts give tell who keeps the network's settings in order.
    private static final Set<String> KEEPERS = Set.of("ROLE_ADMINISTRATOR", "ROLE_DIRECTOR");

    private final Sheets sheets;
    private final ImportTable imports;
    private final Recipes recipes;

    TransferRules(Sheets sheets, ImportTable imports, Recipes recipes) {
        this.sheets = sheets;
        this.imports = imports;
        this.recipes = recipes;
    }

    public boolean mayStart() {
        return sheets.all().stream().anyMatch(Sheet::mayImport);
    }

    public boolean mayImport(String sheet) {
        return sheets.find(sheet).filter(Sheet::mayImport).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean mayRead(UUID id) {
        return imports.byId(id).filter(found -> mayImport(found.sheet())).isPresent();
    }

    public boolean mayExport(String sheet) {
        return sheets.find(sheet).filter(Sheet::mayExport).isPresent();
    }

    /// A recipe is changed by who made it, and by those who keep settings in order: others read their files by it, too.
    public boolean mayChangeRecipe(UUID id) {
        return mayStart()
                && recipes.byId(id)
                        .filter(kept -> isKeeper() || isOneself(kept.made().by()))
                        .isPresent();
    }

    /// A name that is free is anybody's.
    public boolean mayKeepRecipe(String name) {
        return mayStart()
                && recipes.byName(name.strip())
                        .map(kept -> mayChangeRecipe(kept.id()))
                        .orElse(true);
    }

    public boolean mayBringRecipeBack(UUID id) {
        return mayStart()
                && recipes.removed(id)
                        .filter(removed -> isKeeper() || isOneself(removed.by()))
                        .isPresent();
    }

    private static boolean isOneself(@Nullable UUID person) {
        return person != null && person.equals(Scope.current().person());
    }

    private static boolean isKeeper() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).stream()
                .flatMap(asking -> asking.getAuthorities().stream())
                .anyMatch(authority -> KEEPERS.contains(authority.getAuthority()));
    }
}
