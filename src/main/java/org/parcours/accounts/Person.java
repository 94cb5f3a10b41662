package org.parcours.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.values.PhoneNumber;

/// Somebody with an account.
///
/// @param phone where colleagues and startups call; null if unknown
/// @param roles all that are or were held, earliest first
/// @param suspended why they may not sign in now; null where they may
/// @param entered has set a password or signed in by link
/// @param recordedAt when this was last changed; hand it back with a change
public record Person(
        UUID id,
        String name,
        @Nullable String nameArabic,
        String email,
        Language language,
        Digits digits,
        @Nullable PhoneNumber phone,
        List<RoleHeld> roles,
        @Nullable String suspended,
        boolean entered,
        Instant recordedAt) {
    public Person {
        roles = List.copyOf(roles);
    }

    Person with(List<RoleHeld> held) {
        return new Person(id, name, nameArabic, email, language, digits, phone, held, suspended, entered, recordedAt);
    }

    /// Whether and how somebody signs in.
    public enum State {
        INVITED,
        ACTIVE,
        SUSPENDED
    }

    public State state() {
        return suspended != null ? State.SUSPENDED : entered ? State.ACTIVE : State.INVITED;
    }

    public List<RoleHeld> rolesOn(LocalDate day) {
        return roles.stream().filter(held -> held.on(day)).toList();
    }

    /// The name in the script of the language, where it is known in it.
    public String nameIn(Language reader) {
        return reader.nameOf(name, nameArabic);
    }
}
