package org.parcours.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.links.Digests;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Personal tokens for machines. A token is shown once, when it is made; what is kept is its digest.
@Component
public class Tokens {
    /// Longest life, in days.
    public static final int LONGEST = 366;

    private static final String BEGINNING = "parcours_";

    private final TokenTable tokens;
    private final PersonTable people;
    private final Clock clock;

    Tokens(TokenTable tokens, PersonTable people, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /// Makes a token for whoever signs in with this address, as the command line does.
    ///
    /// @param days from now until it expires, 1 to 366
    /// @return the token, which nobody can show again
    /// @throws NotHere where nobody signs in with the address
    @Transactional
    public String issue(String email, String name, Set<TokenScope> scopes, int days) {
        SignedIn person = people.signingIn(email, LocalDate.now(clock)).orElseThrow(() -> new NotHere(email));
        return issue(person.id(), name, scopes, days);
    }

    /// Makes a token for this person.
    ///
    /// @throws Refused without a name or a scope, or for longer than a year
    @Transactional
    public String issue(UUID person, String name, Set<TokenScope> scopes, int days) {
        String called = Lines.line("name", name);
        if (called == null || called.length() > 100) {
            throw new Refused("accounts.token.refused.name");
        }
        if (scopes.isEmpty()) {
            throw new Refused("accounts.token.refused.scopes");
        }
        if (days < 1 || days > LONGEST) {
            throw new Refused("accounts.token.refused.days", LONGEST);
        }
        String secret = BEGINNING + Digests.newSecret();
        Instant now = clock.instant();
        tokens.add(
                person,
                new Token(Ids.next(), called, scopes, now, now.plus(Duration.ofDays(days)), null, null),
                Digests.of(secret));
        return secret;
    }

    /// Newest first, those that no longer hold included.
    @Transactional(readOnly = true)
    public List<Token> of(UUID person) {
        return tokens.of(person);
    }

    /// Ends a token at once.
    ///
    /// @throws NotHere where the person has no such token
    @Transactional
    public void revoke(UUID person, UUID token) {
        if (tokens.revoke(person, token, clock.instant()) == 0) {
            throw new NotHere("token " + token);
        }
    }

    /// Who asks with this token, with the roles of today and the token's scopes; empty where it does not hold, or where
    /// the person is suspended.
    @Transactional
    public Optional<Authentication> signIn(String secret) {
        Instant now = clock.instant();
        return tokens.holding(Digests.of(secret), now).flatMap(found -> {
            tokens.used(found.token(), now);
            return people.signingIn(found.email(), LocalDate.now(clock))
                    .map(person -> authenticated(person, found.scopes()));
        });
    }

    private static Authentication authenticated(SignedIn person, Set<TokenScope> scopes) {
        Set<GrantedAuthority> authorities = new HashSet<>(person.getAuthorities());
        scopes.forEach(scope -> authorities.add(scope.authority()));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
    }
}
