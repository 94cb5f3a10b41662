package org.parcours.coaching.needs;

import java.util.List;
import java.util.Optional;
import org.parcours.startups.DossierPanel;
import org.parcours.web.Page;

/// A part of a need's page that a higher module fills. Make it a bean; the page finds it by itself. Its template gets,
/// besides the model, `page` (`Page`) and `need` (`Need`).
public interface NeedPanel {
    /// Lower stands first.
    int order();

    /// What it shows of this need to this reader; empty where there is nothing to show.
    Optional<DossierPanel.View> of(Need need, Page page);

    /// Buttons that it puts among those of the need.
    default List<DossierPanel.Action> actions(Need need, Page page) {
        return List.of();
    }
}
