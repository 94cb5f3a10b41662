package org.parcours.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.parcours.links.Digests;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The browsers that people have signed in on, known by a cookie. It opens nothing: it only tells them apart from
/// strangers who try passwords.
@Component
class KnownDevices {
    static final Duration LIFE = Duration.ofDays(365);
    private static final String COOKIE = "device";

    private final JdbcClient database;

    KnownDevices(JdbcClient database) {
        this.database = database;
    }

    /// Returns the secret of the browser that asks, or empty if it has none.
    static String secret(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().length() == 43)
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// Whether the holder of an address has signed in on this browser.
    @Transactional(readOnly = true)
    public boolean knows(String email, String secret) {
        return !secret.isEmpty()
                && database.sql("""
                        select exists (select from accounts.known_device d join accounts.person p on p.id = d.person_id
                          where d.digest = :digest and p.email = cast(:email as public.citext))
                        """)
                        .param("digest", Digests.of(secret))
                        .param("email", email.strip())
                        .query(Boolean.class)
                        .single();
    }

    /// Remembers a browser on which somebody has just signed in. It keeps its secret for the next person.
    @Transactional
    public void remember(UUID person, HttpServletRequest request, HttpServletResponse response) {
        String known = secret(request);
        String secret = known.isEmpty() ? Digests.newSecret() : known;
        database.sql("""
                        insert into accounts.known_device (digest, person_id) values (:digest, :person)
                        on conflict (digest, person_id) do update set seen_at = now()
                        """)
                .param("digest", Digests.of(secret))
                .param("person", person)
                .update();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, secret)
                        .path("/sign-in")
                        .maxAge(LIFE)
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }
}
