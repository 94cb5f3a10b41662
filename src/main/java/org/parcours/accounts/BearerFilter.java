package org.parcours.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.parcours.database.Scope;
import org.parcours.web.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a machine in by `Authorization: Bearer <token>`, for one request.
class BearerFilter extends OncePerRequestFilter {
    private final Tokens tokens;
    private final Problems problems;

    BearerFilter(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (given.regionMatches(true, 0, "Bearer ", 0, 7)) {
            // nobody is signed in yet, so the system looks the token up
            Optional<Authentication> known =
                    Scope.SYSTEM.call(() -> tokens.signIn(given.substring(7).strip()));
            if (known.isEmpty()) {
                problems.write(request, response, 401);
                return;
            }
            SecurityContextHolder.setContext(new SecurityContextImpl(known.get()));
        }
        chain.doFilter(request, response);
    }
}
