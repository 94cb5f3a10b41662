package org.parcours.accounts.pages;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Invitation;
import org.parcours.accounts.Role;
import org.parcours.accounts.RoleHeld;
import org.parcours.database.Ids;
import org.parcours.text.Language;
import org.parcours.text.Refused;
import org.parcours.values.Days;

/// An invitation, or one more role, as typed.
///
/// @param place id of a park; empty for the whole network
/// @param startup name of a startup or a partner as typed; only for a role that is held in its dossier
/// @param dossier its id, once it is known which one is meant
public record InvitationForm(
        @Nullable String name,
        @Nullable String nameArabic,
        @Nullable String email,
        @Nullable String language,
        @Nullable String role,
        @Nullable String place,
        @Nullable String startup,
        @Nullable String dossier,
        @Nullable String from,
        @Nullable String until) {
    public static final InvitationForm EMPTY =
            new InvitationForm(null, null, null, null, null, null, null, null, null, null);

    InvitationForm inDossier(String id) {
        return new InvitationForm(name, nameArabic, email, language, role, place, startup, id, from, until);
    }

    /// What was typed, as an invitation; roles without a first day begin today.
    Invitation invitation(LocalDate today) {
        RoleHeld held = held(today);
        return new Invitation(
                name == null ? "" : name,
                nameArabic == null || nameArabic.isBlank() ? null : nameArabic.strip(),
                email == null ? "" : email,
                Language.of(language == null ? "" : language),
                held.role(),
                held.park(),
                held.dossier(),
                held.from(),
                held.until());
    }

    RoleHeld held(LocalDate today) {
        Role asked = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new Refused("accounts.role.refused.none"));
        LocalDate first = day(from);
        return new RoleHeld(Ids.next(), asked, id(place), id(dossier), first == null ? today : first, day(until));
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException noId) {
            throw new Refused("accounts.role.refused.place");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank() ? null : Days.day(text);
    }
}
