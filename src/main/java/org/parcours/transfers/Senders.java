package org.parcours.transfers;

import java.util.Optional;
import org.parcours.database.Scope;

/// How far somebody reaches, for commands that work in their name. The module that knows people answers.
public interface Senders {
    Optional<Scope> byEmail(String email);
}
