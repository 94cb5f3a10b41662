package org.parcours.web;

import java.util.Optional;
import java.util.UUID;
import org.parcours.text.Digits;
import org.parcours.text.Language;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who reads the page, as far as a page needs to know.
public interface Viewer {
    UUID id();

    /// The name in the reader's script, where it is known in it.
    String nameIn(Language reader);

    Language language();

    Digits digits();

    /// Message key of what they are here: `accounts.role.COORDINATOR`.
    String roleKey();

    static Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? Optional.of(viewer)
                : Optional.empty();
    }
}
