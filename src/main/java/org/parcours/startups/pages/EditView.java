package org.parcours.startups.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.Startup;
import org.parcours.startups.search.ParkChoice;
import org.parcours.web.forms.Option;

/// The form of a dossier's facts.
///
/// @param startup null for a new one
/// @param version what was read, handed back with the change; empty for a new one
public record EditView(
        @Nullable Startup startup,
        StartupForm form,
        String version,
        List<ParkChoice> parks,
        List<Option> sectors) {
    public String action() {
        return startup == null ? "/startups" : "/startups/" + startup.id();
    }

    public String back() {
        return startup == null ? "/startups" : "/startups/" + startup.id();
    }
}
