package org.parcours.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.parcours.database.Scope;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs in by password (Argon2id). An unknown address takes as long to refuse as a wrong password.
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final PersonTable people;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Throttle throttle;
    private final Clock clock;
    private final String nobody;

    PasswordSignIn(
            PersonTable people,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Throttle throttle,
            Clock clock) {
        this.people = people;
        this.encoder = encoder;
        this.transaction = transaction;
        this.throttle = throttle;
        this.clock = clock;
        this.nobody = encoder.encode("nobody");
    }

    private record Found(SignedIn person, String hash) {}

    @Override
    public Authentication authenticate(Authentication asked) {
        Throttle.Attempt who = who(asked);
        Duration wait = throttle.attempt(Throttle.Act.PASSWORD, who);
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
        String password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        // nobody is signed in yet, so the system looks the account up
        Optional<Found> found = Scope.SYSTEM.call(() -> transaction.execute(status -> find(asked.getName())));
        // half of a character has no bytes that could be compared
        boolean right = StandardCharsets.UTF_8.newEncoder().canEncode(password)
                && encoder.matches(password, found.map(Found::hash).orElse(nobody));
        if (found.isEmpty() || !right) {
            throw new BadCredentialsException("refused");
        }
        throttle.forgive(Throttle.Act.PASSWORD, who);
        SignedIn person = found.get().person();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        signedIn.setDetails(""); // else those of the attempt are kept in the session
        return signedIn;
    }

    private static Throttle.Attempt who(Authentication asked) {
        return asked.getDetails() instanceof Caller(String machine, String device)
                ? new Throttle.Attempt(asked.getName(), machine, device)
                : new Throttle.Attempt(asked.getName(), "", "");
    }

    /// Where a sign-in comes from.
    ///
    /// @param machine network address
    /// @param device secret of the browser; empty if it has none
    record Caller(String machine, String device) {
        static Caller of(HttpServletRequest request) {
            return new Caller(request.getRemoteAddr(), KnownDevices.secret(request));
        }
    }

    private Optional<Found> find(String email) {
        return people.signingIn(email, LocalDate.now(clock))
                .flatMap(person -> people.passwordHash(person.id()).map(hash -> new Found(person, hash)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
