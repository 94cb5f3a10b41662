package org.parcours.accounts.pages;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.DossierNames.Named;
import org.parcours.accounts.Dossiers;
import org.parcours.accounts.Role;
import org.parcours.text.Refused;
import org.parcours.text.Words;
import org.springframework.stereotype.Component;

/// The startup or the partner that a role is typed for. With a script the names are offered while
/// one types; without,
/// those that are meant are offered to choose from once the form was sent.
@Component
class TypedDossier {
    private final Dossiers dossiers;

    TypedDossier(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    /// @param role as typed; null or no role that is held in a dossier for those of every such role
    List<Named> find(@Nullable String role, @Nullable String typed) {
        String searched = typed == null ? "" : Named.searched(typed);
        return searched.isEmpty() ? List.of() : dossiers.find(role(role), searched);
    }

    private static @Nullable Role role(@Nullable String typed) {
        return Arrays.stream(Role.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /// The form with the id of the dossier that was typed or chosen.
    ///
    /// @throws Refused where nothing or more than one is called so
    InvitationForm resolved(InvitationForm form, Words words) {
        if (form.startup() == null || form.startup().isBlank() || form.dossier() != null) {
            return form;
        }
        String typed = form.startup().strip();
        String of = role(form.role()) == Role.PARTNER ? ".partner" : "";
        return form.inDossier(chosen(find(form.role(), typed), typed, of, words).toString());
    }

    private static UUID chosen(List<Named> found, String typed, String of, Words words) {
        for (List<Named> meant : List.of(
                found.stream().filter(one -> one.in(words).equals(typed)).toList(),
                found.stream().filter(one -> one.isCalled(typed)).toList(),
                found)) {
            if (meant.size() == 1) {
                return meant.getFirst().id();
            }
        }
        throw new Refused("accounts.role.refused." + (found.isEmpty() ? "unknown" : "several") + of, typed);
    }
}
