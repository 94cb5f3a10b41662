package org.parcours.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One-time links in mails: to sign in without a password (20 minutes), or to set a first one (a week). Looking at a
/// link does not use it, because mail scanners open every link they see.
@Component
public class SignInLinks {
    private static final Duration TO_SIGN_IN = Duration.ofMinutes(20);
    private static final Duration TO_BEGIN = Duration.ofDays(7);

    private static final String SIGN_IN = "accounts.sign-in";
    private static final String INVITATION = "accounts.invitation";

    private final Links links;
    private final PersonTable people;
    private final Mails mails;
    private final Throttle throttle;
    private final Clock clock;

    SignInLinks(Links links, PersonTable people, Mails mails, Throttle throttle, Clock clock) {
        this.links = links;
        this.people = people;
        this.mails = mails;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// Sends a link to the address if somebody signs in with it, and does nothing otherwise; the caller cannot tell.
    ///
    /// @param request tells the machine and the browser of who asks
    /// @throws TooManyAttempts where the address or the machine asked too often
    @Transactional
    public void request(String email, HttpServletRequest request) {
        Duration wait = throttle.attempt(
                Throttle.Act.LINK, new Throttle.Attempt(email, request.getRemoteAddr(), KnownDevices.secret(request)));
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        people.byEmail(email).filter(person -> person.suspended() == null).ifPresent(person -> {
            String link = links.to("/sign-in/link/" + newLink(person, SIGN_IN, TO_SIGN_IN));
            mails.send(
                    person.email(),
                    person.language(),
                    "accounts.mail.link.subject",
                    "accounts.mail.link.body",
                    "name",
                    person.nameIn(person.language()),
                    "link",
                    link,
                    "minutes",
                    TO_SIGN_IN.toMinutes());
        });
    }

    /// Sends a link to a first password; earlier ones no longer hold.
    Invitation.Sent invite(Person person) {
        links.lapse(INVITATION, person.id());
        String link = links.to("/invitation/" + newLink(person, INVITATION, TO_BEGIN));
        mails.send(
                person.email(),
                person.language(),
                "accounts.mail.invitation.subject",
                "accounts.mail.invitation.body",
                "name",
                person.nameIn(person.language()),
                "link",
                link,
                "days",
                TO_BEGIN.toDays());
        return new Invitation.Sent(person.id(), link, mails.leave());
    }

    private String newLink(Person person, String purpose, Duration life) {
        return links.create(purpose, person.id(), person.email(), person.language(), life);
    }

    /// Whose invitation it is, without using it.
    ///
    /// @throws Refused where it is spent, too old or unknown
    @Transactional(readOnly = true)
    public Person lookAtInvitation(String secret) {
        return people.byId(links.look(secret, INVITATION).subject())
                .orElseThrow(() -> new Refused("accounts.link.refused"));
    }

    /// Spends a link to sign in.
    ///
    /// @throws Refused where it is spent, too old or unknown, or its holder is suspended
    @Transactional
    public SignedIn signIn(String secret) {
        return spend(secret, SIGN_IN);
    }

    /// Spends an invitation, in the transaction that sets its holder's password.
    SignedIn spendInvitation(String secret) {
        return spend(secret, INVITATION);
    }

    private SignedIn spend(String secret, String purpose) {
        return people.byId(links.spend(secret, purpose).subject())
                .flatMap(person -> people.signingIn(person.email(), LocalDate.now(clock)))
                .orElseThrow(() -> new Refused("accounts.link.refused"));
    }
}
