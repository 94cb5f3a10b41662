package org.parcours.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Invitation;
import org.parcours.accounts.Passwords;
import org.parcours.accounts.People;
import org.parcours.accounts.Person;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.text.Language;
import org.springframework.stereotype.Component;

/// People for tests, made through the door.
@Component
public class Accounts {
    public static final String PASSWORD = "une phrase assez longue";

    private final People people;
    private final Passwords passwords;

    Accounts(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    /// Somebody with one role since 2020, in this park or dossier, else in the network.
    public UUID add(String email, Role role, @Nullable UUID park, @Nullable UUID dossier) {
        return add("Salma " + role, email, role, park, dossier);
    }

    /// A coordinator of a park.
    public UUID addNamed(String name, String email, UUID park) {
        return add(name, email, Role.COORDINATOR, park, null);
    }

    private UUID add(String name, String email, Role role, @Nullable UUID park, @Nullable UUID dossier) {
        return people.invite(new Invitation(
                        name, null, email, Language.FRENCH, role, park, dossier, LocalDate.of(2020, 1, 1), null))
                .person();
    }

    public UUID addWithPassword(String email, Role role, @Nullable UUID park) {
        UUID person = add(email, role, park, null);
        passwords.set(person, PASSWORD);
        return person;
    }

    public SignedIn signedIn(UUID person) {
        Person known = people.byId(person).orElseThrow();
        return new SignedIn(
                known.id(),
                known.name(),
                known.nameArabic(),
                known.email(),
                known.language(),
                known.digits(),
                known.roles());
    }
}
