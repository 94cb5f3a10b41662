package org.parcours.startups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parcours.web.Page;

/// A part of the dossier page. Make it a bean of the module that owns the data; the page finds it by itself.
public interface DossierPanel extends DossierPart {
    /// Where it stands: across the page beneath the title, in the wide column, in the side column.
    enum Place {
        TOP,
        MAIN,
        SIDE
    }

    Place place();

    /// Lower stands first among those of the same place.
    int order();

    /// What it shows of this startup to this reader; empty where there is nothing to show.
    Optional<View> of(Startup startup, Page page);

    /// What it shows on the first page of a founder; empty if it has no place there.
    default Optional<FounderPart> forFounder(Startup startup, Page page) {
        return Optional.empty();
    }

    /// Buttons that it puts beside the title.
    default List<Action> actions(Startup startup, Page page) {
        return List.of();
    }

    /// A template of the module itself and what it needs. The template writes its own `section.card` and gets, besides
    /// the model, `page` (`Page`) and `startup` (`Startup`).
    ///
    /// @param template path as `startups/journey-panel.jte`
    record View(String template, Map<String, Object> model) {}

    /// A part of the first page of a founder.
    ///
    /// @param asks how many answers it waits for from the founder
    /// @param actions buttons that it puts beside the title
    record FounderPart(Place place, int order, int asks, List<Action> actions, View view) {
        public FounderPart(Place place, int order, View view) {
            this(place, order, 0, List.of(), view);
        }
    }

    /// A button beside the title.
    ///
    /// @param label what the button says, in the reader's language
    /// @param primary the one thing to do next; the page shows the first that claims it
    record Action(String label, String href, boolean primary) {}
}
