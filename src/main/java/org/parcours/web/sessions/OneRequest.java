package org.parcours.web.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds the sessions that a request has read, until it ends. Outside of a request nothing is held.
final class OneRequest extends OncePerRequestFilter implements Ordered {
    private static final ScopedValue<Map<String, KeptSession<?>>> READ = ScopedValue.newInstance();

    static Map<String, KeptSession<?>> read() {
        return READ.isBound() ? READ.get() : new HashMap<>();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(READ, new HashMap<>()).<Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException asItIs) {
            throw asItIs;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    /// Around the filter that reads sessions.
    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }
}
