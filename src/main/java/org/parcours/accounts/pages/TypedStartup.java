package org.parcours.accounts.pages;

import java.util.List;
import java.util.UUID;
import org.parcours.accounts.DossierNames;
import org.parcours.accounts.DossierNames.Named;
import org.parcours.text.Words;
import org.parcours.web.Refused;
import org.springframework.stereotype.Component;

/// The startup that a role is typed for. With a script the names are offered while one types; without, those that are
/// meant are offered to choose from once the form was sent.
@Component
class TypedStartup {
    private final DossierNames names;

    TypedStartup(DossierNames names) {
        this.names = names;
    }

    List<Named> find(String typed) {
        String searched = Named.searched(typed);
        return searched.isEmpty() ? List.of() : names.find(searched);
    }

    /// The form with the id of the startup that was typed or chosen.
    ///
    /// @throws Refused where nothing or more than one startup is called so
    InvitationForm resolved(InvitationForm form, Words words) {
        if (form.startup() == null || form.startup().isBlank() || form.dossier() != null) {
            return form;
        }
        String typed = form.startup().strip();
        List<Named> found = find(typed);
        return form.inDossier(chosen(found, typed, words).toString());
    }

    private static UUID chosen(List<Named> found, String typed, Words words) {
        for (List<Named> meant : List.of(
                found.stream().filter(one -> one.in(words).equals(typed)).toList(),
                found.stream().filter(one -> one.isCalled(typed)).toList(),
                found)) {
            if (meant.size() == 1) {
                return meant.getFirst().id();
            }
        }
        throw new Refused(found.isEmpty() ? "accounts.role.refused.unknown" : "accounts.role.refused.several", typed);
    }
}
