package org.parcours.parks;

import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who may see and change parks. Parks stand beneath accounts and know roles by their names only.
@Component("parkRules")
public class ParkRules {
    public boolean mayAdminister() {
        return holds("ADMINISTRATOR");
    }

    /// The pages on parks are for those who run one or the network; they say nothing of a startup.
    public boolean mayRead() {
        return holds("ADMINISTRATOR", "DIRECTOR", "PARK_MANAGER", "ANALYST");
    }

    private static boolean holds(String... any) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(held ->
                                Arrays.stream(any).anyMatch(role -> ("ROLE_" + role).equals(held.getAuthority())));
    }
}
