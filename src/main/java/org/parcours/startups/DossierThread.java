package org.parcours.startups;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parcours.web.Page;

/// Brings dated lines to the thread of a dossier: what happened, newest first. Make it a bean; the page finds it.
public interface DossierThread extends DossierPart {
    List<Line> lines(Startup startup, Page page);

    /// Message key of what its lines are about, with their number as argument. Its first part, the module, is the
    /// word by which an address filters them.
    String about();

    /// One line of the thread.
    ///
    /// @param sentence what happened, in the reader's language
    /// @param why what explains it, or who said so
    /// @param chip a state in a word
    /// @param tone class of the chip: `good`, `warn`, `bad`, `brand` or empty
    /// @param href where it is shown in full
    record Line(
            LocalDate day,
            String sentence,
            @Nullable String why,
            @Nullable String chip,
            String tone,
            @Nullable String href) {
        public static Line of(LocalDate day, String sentence) {
            return new Line(day, sentence, null, null, "", null);
        }
    }
}
