package org.parcours.coaching.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parcours.coaching.LoadChange;
import org.parcours.startups.Startup;
import org.parcours.web.forms.Form;

/// A move before it is confirmed.
///
/// @param startups in the order of names
public record MoveView(
        UUID person,
        String name,
        List<Startup> startups,
        List<LoadChange> effects,
        Map<UUID, String> names,
        Form form) {
    public String nameOf(UUID somebody) {
        return names.getOrDefault(somebody, "");
    }
}
