package org.parcours.accounts;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Somebody tried too often; `wait` says how long until the next attempt is looked at.
public class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1;
    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts");
        this.wait = wait;
    }

    /// Whole minutes, at least one.
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
