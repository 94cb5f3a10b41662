package org.parcours.accounts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Scope;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.web.Viewer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The person behind a request, with the roles held today.
public record SignedIn(
        UUID id,
        String name,
        @Nullable String nameArabic,
        String email,
        Language language,
        Digits digits,
        List<RoleHeld> roles)
        implements UserDetails, Viewer {
    public SignedIn {
        roles = List.copyOf(roles);
    }

    /// Somebody with the roles of a day.
    static SignedIn of(Person person, LocalDate day) {
        return new SignedIn(
                person.id(),
                person.name(),
                person.nameArabic(),
                person.email(),
                person.language(),
                person.digits(),
                person.rolesOn(day));
    }

    /// Who asks now, if anybody is signed in.
    public static Optional<SignedIn> current() {
        return Viewer.current().filter(SignedIn.class::isInstance).map(SignedIn.class::cast);
    }

    public static boolean currentHolds(Role... any) {
        return current().filter(person -> person.holds(any)).isPresent();
    }

    public boolean holds(Role... any) {
        return roles.stream().anyMatch(held -> Arrays.asList(any).contains(held.role()));
    }

    /// Holds one of the roles in this park or in the whole network.
    public boolean holdsIn(UUID park, Role... any) {
        return roles.stream()
                .filter(held -> held.dossier() == null
                        && (held.park() == null || held.park().equals(park)))
                .anyMatch(held -> Arrays.asList(any).contains(held.role()));
    }

    /// What the roles open together; row-level policies enforce it.
    public Scope scope() {
        List<RoleHeld> opening =
                roles.stream().filter(held -> held.role().opensDossiers()).toList();
        boolean everywhere = opening.stream()
                .anyMatch(held -> held.park() == null && !held.role().heldInDossier());
        return new Scope(id, everywhere, ids(opening, RoleHeld::park), ids(opening, RoleHeld::dossier));
    }

    private static Set<UUID> ids(List<RoleHeld> held, Function<RoleHeld, @Nullable UUID> of) {
        return held.stream()
                .map(of)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }

    @Override
    public String roleKey() {
        return roles.isEmpty()
                ? "accounts.role.none"
                : "accounts.role." + roles.getFirst().role();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(held -> new SimpleGrantedAuthority("ROLE_" + held.role()))
                .distinct()
                .toList();
    }

    /// The password never travels with the person: it is checked where it is kept.
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    /// The name that sessions are found by, so that one can sign out everywhere.
    @Override
    public String getUsername() {
        return email;
    }
}
