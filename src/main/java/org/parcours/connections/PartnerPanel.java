package org.parcours.connections;

import java.util.Optional;
import org.parcours.startups.DossierPanel;
import org.parcours.web.Page;

/// A part of the partner page. Make it a bean of the package that owns the data; the page finds it by itself.
public interface PartnerPanel {
    /// Lower stands first.
    int order();

    /// What it shows of this partner to this reader; empty where there is nothing to show. The template gets, besides
    /// the model, `page` (`Page`) and `partner` (`Partner`), and writes its own `section.card`.
    Optional<DossierPanel.View> of(Partner partner, Page page);
}
