package org.parcours.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Repository;

/// The sessions of Spring Session, found by the address that somebody signed in with. Ending them is part of the
/// transaction that changes what they may.
@Repository
class SessionTable {
    private static final String BROWSER = "browser";

    private final JdbcClient database;
    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    SessionTable(JdbcClient database, ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /// Keeps with a new session what the browser calls itself.
    static void begin(HttpServletRequest request) {
        String agent =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        request.getSession().setAttribute(BROWSER, agent.substring(0, Math.min(agent.length(), 300)));
    }

    List<Device> of(String email, String current) {
        return sessions.getObject().findByPrincipalName(email).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Device(
                        Optional.<String>ofNullable(session.getAttribute(BROWSER))
                                .orElse(""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Device::lastSeen).reversed())
                .toList();
    }

    void end(String email) {
        endOthers(email, "");
    }

    void endOthers(String email, String current) {
        database.sql("delete from web.spring_session where principal_name = ? and session_id <> ?")
                .params(email, current)
                .update();
    }
}
