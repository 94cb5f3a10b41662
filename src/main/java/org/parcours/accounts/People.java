package org.parcours.accounts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.database.Once;
import org.parcours.database.Scope;
import org.parcours.text.Checks;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.parcours.text.Refused;
import org.parcours.values.Email;
import org.parcours.values.Lines;
import org.parcours.values.PhoneNumber;
import org.parcours.values.PhoneNumbers;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Everybody with an account. What changes somebody's rights ends their sessions, so that it holds from the next click.
@Component
public class People {
    private final PersonTable people;
    private final RoleTable roles;
    private final SessionTable sessions;
    private final SignInLinks links;
    private final PhoneNumbers phones;

    People(PersonTable people, RoleTable roles, SessionTable sessions, SignInLinks links, PhoneNumbers phones) {
        this.people = people;
        this.roles = roles;
        this.sessions = sessions;
        this.links = links;
        this.phones = phones;
    }

    /// By name or address, accents forgiven, in the order of names.
    ///
    /// @param parks only people with a role in one of these; null for everybody
    /// @param offset how many to pass over; at most 51 are returned, one more than a page shows
    @Transactional(readOnly = true)
    public List<Person> search(String text, @Nullable Set<UUID> parks, int offset) {
        return people.search(text, parks, offset);
    }

    /// How many with a role were invited and have never entered.
    @Transactional(readOnly = true)
    public long invited(LocalDate on) {
        return people.invited(on);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byId(UUID person) {
        return people.byId(person);
    }

    /// Names for a list of ids, as a history shows them; unknown ids are left out.
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : Once.read(People.class, "names", Set.copyOf(ids), () -> people.names(ids));
    }

    /// Who has these addresses, by the address in small letters; unknown ones are left out.
    @Transactional(readOnly = true)
    public Map<String, UUID> ids(Collection<String> emails) {
        return people.ids(emails);
    }

    /// Addresses by id; unknown ids are left out.
    @Transactional(readOnly = true)
    public Map<UUID, String> emails(Collection<UUID> ids) {
        return people.emails(ids);
    }

    /// Adds somebody and sends a one-time link to set a password, which holds a week.
    ///
    /// @throws Refused where the address is no address or is known already, or the role does not fit its place
    @Transactional
    public Invitation.Sent invite(Invitation invitation) {
        String email = new Email(invitation.email()).address();
        if (people.byEmail(email).isPresent()) {
            throw new Refused("accounts.invite.refused.known");
        }
        Invitation named =
                invitation.named(name("name", invitation.name()), Lines.line("nameArabic", invitation.nameArabic()));
        UUID person = Ids.next();
        people.add(person, named, email);
        hold(person, invitation.held(Ids.next()));
        return links.invite(known(person));
    }

    /// Sends a new link to somebody who lost the first.
    @Transactional
    public Invitation.Sent inviteAgain(UUID person) {
        return links.invite(known(person));
    }

    /// Renames somebody, or changes the language and digits they read in and the number they are called by.
    ///
    /// @param phone in any usual spelling; blank for none
    /// @throws Refused where there is no such number
    /// @throws org.springframework.dao.OptimisticLockingFailureException where it was changed since `seen`
    @Transactional
    public void describe(
            Person seen,
            String name,
            @Nullable String nameArabic,
            Language language,
            Digits digits,
            @Nullable String phone) {
        Checks checks = new Checks();
        PhoneNumber number = checks.readText("phone", phone, phones::read);
        checks.done();
        people.describe(seen, name("name", name), Lines.line("nameArabic", nameArabic), language, digits, number);
    }

    private static String name(String field, String typed) {
        String name = Lines.line(field, typed);
        if (name == null || name.length() > 200) {
            throw Refused.field(field, "accounts.refused.name");
        }
        return name;
    }

    /// Nobody suspends themselves: the last administrator would lock everybody out.
    ///
    /// @throws Refused without a reason, or of oneself
    @Transactional
    public void suspend(UUID person, String reason) {
        String why = Lines.line("reason", reason);
        if (why == null) {
            throw new Refused("accounts.suspend.refused.reason");
        }
        refuseOneself(person);
        Person known = known(person);
        if (known.suspended() == null) {
            people.suspend(person, why);
        }
        sessions.end(known.email());
    }

    @Transactional
    public void restore(UUID person) {
        known(person);
        people.restore(person);
    }

    /// Gives a role from a day on.
    ///
    /// @throws Refused where the role does not fit its place: that of a startup or a partner belongs to a dossier
    @Transactional
    public void hold(UUID person, RoleHeld held) {
        if (held.role().heldInDossier() != (held.dossier() != null)) {
            throw new Refused("accounts.role.refused.place");
        }
        if (held.until() != null && held.until().isBefore(held.from())) {
            throw new Refused("accounts.role.refused.dates");
        }
        roles.add(person, held);
        sessions.end(known(person).email());
    }

    /// Ends a role with a day as its last. One that had not begun by then never was.
    @Transactional
    public void end(UUID person, UUID held, LocalDate last) {
        RoleHeld role = known(person).roles().stream()
                .filter(one -> one.id().equals(held))
                .findFirst()
                .orElseThrow(() -> new NotHere("role " + held));
        if (role.role() == Role.ADMINISTRATOR) {
            refuseOneself(person);
        }
        if (last.isBefore(role.from())) {
            roles.remove(held);
        } else {
            roles.end(held, last);
        }
        sessions.end(known(person).email());
    }

    private static void refuseOneself(UUID person) {
        if (person.equals(Scope.current().person())) {
            throw new Refused("accounts.refused.oneself");
        }
    }

    /// Where somebody is signed in, latest first.
    ///
    /// @param current id of the session that asks; empty for none
    @Transactional(readOnly = true)
    public List<Device> devices(UUID person, String current) {
        return sessions.of(known(person).email(), current);
    }

    @Transactional
    public void signOutEverywhere(UUID person) {
        sessions.end(known(person).email());
    }

    private Person known(UUID person) {
        return people.byId(person).orElseThrow(() -> new NotHere("person " + person));
    }
}
