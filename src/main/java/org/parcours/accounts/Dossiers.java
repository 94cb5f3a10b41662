package org.parcours.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.DossierNames.Named;
import org.parcours.text.Names;
import org.springframework.stereotype.Component;

/// The dossiers in which roles are held, by name.
@Component
public class Dossiers {
    private final List<DossierNames> sources;

    Dossiers(List<DossierNames> sources) {
        this.sources = List.copyOf(sources);
    }

    /// Those in which a role is held, the likeliest first; of every such role where it is null or
    /// held in none.
    public List<Named> find(@Nullable Role role, String text) {
        boolean any = role == null || !role.heldInDossier();
        return sources.stream()
                .filter(source -> any || source.role() == role)
                .flatMap(source -> source.find(text).stream())
                .sorted(Comparator.comparing(named -> !Names.begins(named.name(), text)))
                .toList();
    }

    public Optional<Named> byId(UUID dossier) {
        return sources.stream().flatMap(source -> source.byId(dossier).stream()).findFirst();
    }
}
