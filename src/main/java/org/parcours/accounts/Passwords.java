package org.parcours.accounts;

import java.util.UUID;
import org.parcours.text.Refused;
import org.parcours.web.NotHere;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passwords: set by whoever holds an invitation, changed by who knows the old one, or set on the command line.
@Component
public class Passwords {
    private final PersonTable people;
    private final SessionTable sessions;
    private final SignInLinks links;
    private final PasswordEncoder encoder;

    Passwords(PersonTable people, SessionTable sessions, SignInLinks links, PasswordEncoder encoder) {
        this.people = people;
        this.sessions = sessions;
        this.links = links;
        this.encoder = encoder;
    }

    /// Sets a first password by invitation. One that is refused leaves the invitation unspent.
    ///
    /// @return who is now to be signed in
    /// @throws Refused where the link is spent, too old or unknown, or the password too weak
    @Transactional
    public SignedIn begin(String secret, String password) {
        SignedIn person = links.spendInvitation(secret);
        set(person.id(), password);
        return person;
    }

    /// Changes one's own password and ends one's sessions everywhere else.
    ///
    /// @param session id of the session that goes on
    /// @throws Refused where the old one is wrong or the new one too weak
    @Transactional
    public void change(UUID person, String old, String replacement, String session) {
        // somebody who only ever signed in by link has no old password to give
        people.passwordHash(person).ifPresent(hash -> {
            if (!encoder.matches(old, hash)) {
                throw new Refused("accounts.password.refused.old");
            }
        });
        set(person, replacement);
        sessions.endOthers(email(person), session);
    }

    /// Sets a password whatever the old one was.
    ///
    /// @throws Refused where it is too weak
    @Transactional
    public void set(UUID person, String password) {
        Person known = people.byId(person).orElseThrow(() -> new NotHere("person " + person));
        PasswordRule.check(password, known.email(), known.name());
        people.setPassword(person, encoder.encode(password));
    }

    /// Whether the person has ever set one.
    @Transactional(readOnly = true)
    public boolean has(UUID person) {
        return people.passwordHash(person).isPresent();
    }

    private String email(UUID person) {
        return people.byId(person).map(Person::email).orElseThrow(() -> new NotHere("person " + person));
    }
}
