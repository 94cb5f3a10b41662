package org.parcours.web.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session that knows whether anything in it is worth writing. That its person was here again is, once a minute.
final class KeptSession<S extends Session> implements Session {
    private static final Duration WORTH_NOTING = Duration.ofMinutes(1);

    private final S kept;
    private boolean changed;

    KeptSession(S kept, boolean added) {
        this.kept = kept;
        this.changed = added;
    }

    S kept() {
        return kept;
    }

    boolean changed() {
        return changed;
    }

    void written() {
        changed = false;
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return kept.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Session's own signature
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (now.isAfter(kept.getLastAccessedTime().plus(WORTH_NOTING))) {
            changed = true;
            kept.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
