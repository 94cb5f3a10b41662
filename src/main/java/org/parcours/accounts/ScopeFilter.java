package org.parcours.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parcours.database.Scope;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the scope of who is signed in to everything that the request does.
class ScopeFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Scope scope = SignedIn.current().map(SignedIn::scope).orElse(Scope.NOTHING);
        try {
            scope.<Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    /// A page that says what went wrong has the same reader.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
