package org.parcours.testing;

import java.time.LocalDate;
import java.util.UUID;
import org.parcours.accounts.SignedIn;
import org.parcours.indicators.Subpopulation;
import org.parcours.indicators.publications.PublicationDraft;
import org.parcours.indicators.publications.Publications;
import org.parcours.text.LocalizedText;
import org.springframework.stereotype.Component;

/// What a park sent in, and what was said of it in public.
@Component
public class Spoken {
    private final Publications publications;
    private final Importing importing;

    Spoken(Publications publications, Importing importing) {
        this.publications = publications;
        this.importing = importing;
    }

    /// Said of one park.
    ///
    /// @param slug of the public page of what was approved
    /// @param waiting id of what nobody has decided yet
    public record Said(String slug, UUID waiting) {}

    /// A file of one startup more, previewed and not yet accepted.
    ///
    /// @param name of file and startup
    UUID sent(SignedIn by, String park, String name) {
        String csv = "name,park,kind,admitted-on\n" + name + " Deux," + park + ",startup,2024-02-01\n";
        return by.scope().call(() -> importing.previewed("startups", name, csv).id());
    }

    Said of(UUID park, SignedIn prepares, SignedIn approves) {
        UUID first = prepares.scope().call(() -> publications.prepare(draft(park)));
        String slug = approves.scope().call(() -> publications.approve(first));
        return new Said(slug, prepares.scope().call(() -> publications.prepare(draft(park))));
    }

    private static PublicationDraft draft(UUID park) {
        return new PublicationDraft(
                "supported",
                LocalDate.of(2024, 5, 31),
                null,
                null,
                new Subpopulation(park, null, null, null, null),
                new LocalizedText("1 startup accompagnée au 31 mai 2024", null, null),
                "Entretien",
                null,
                null);
    }
}
