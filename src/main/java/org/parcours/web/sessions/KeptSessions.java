package org.parcours.web.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/// Reads a session once a request and writes it only where it changed, in a transaction of its own: what a request did
/// may be rolled back, who signed in stays signed in. Another node's sign-out holds from the next request.
final class KeptSessions<S extends Session> implements SessionRepository<KeptSession<S>> {
    private final SessionRepository<S> repository;
    private final TransactionOperations apart;

    KeptSessions(SessionRepository<S> repository, TransactionOperations apart) {
        this.repository = repository;
        this.apart = apart;
    }

    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(repository.createSession(), true);
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        KeptSession<?> read = OneRequest.read().get(id);
        if (read != null) {
            return own(read);
        }
        @Nullable S session = repository.findById(id);
        if (session == null) {
            return null;
        }
        KeptSession<S> kept = new KeptSession<>(session, false);
        OneRequest.read().put(id, kept);
        return kept;
    }

    @SuppressWarnings("unchecked") // only findById puts them there
    private KeptSession<S> own(KeptSession<?> session) {
        return (KeptSession<S>) session;
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.changed()) {
            apart.executeWithoutResult(status -> repository.save(session.kept()));
            session.written();
        }
    }

    @Override
    public void deleteById(String id) {
        OneRequest.read().remove(id);
        repository.deleteById(id);
    }
}
