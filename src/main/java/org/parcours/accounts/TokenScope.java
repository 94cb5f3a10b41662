package org.parcours.accounts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// How far a token reaches; never further than the person who holds it.
public enum TokenScope {
    READ,
    WRITE,
    PUBLISH;

    /// As it is kept and sent: `read`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    GrantedAuthority authority() {
        return new SimpleGrantedAuthority("SCOPE_" + code());
    }
}
