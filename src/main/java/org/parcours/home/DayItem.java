package org.parcours.home;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Language;
import org.parcours.text.Saying;

/// One line of a day: what waits, why, since when, and the one thing to do about it.
///
/// @param rule that makes it
/// @param subject what it is about by its id: a need, an introduction, a promise, the startup itself
/// @param park null where it belongs to no park
/// @param owner who has to act that day; null where nobody is in charge
/// @param due the day by which it should be done
/// @param reason the sentence that says why it stands here
public record DayItem(
        DayRule rule,
        UUID subject,
        About about,
        @Nullable UUID park,
        @Nullable UUID owner,
        LocalDate due,
        Saying reason,
        Action action) {
    /// Where somebody waits before what has to be kept up; within each the latest first; then as the names and ids say,
    /// so that the same state gives the same order.
    public static final Comparator<DayItem> ORDER = Comparator.comparing(
                    (DayItem line) -> line.rule().upkeep())
            .thenComparing(DayItem::due)
            .thenComparing(line -> line.rule().code())
            .thenComparing(line -> line.about().name())
            .thenComparing(DayItem::subject)
            .thenComparing(line -> Objects.toString(line.owner(), ""));

    /// Whole days since it was due; negative while it is still to come.
    public long late(LocalDate on) {
        return ChronoUnit.DAYS.between(due, on);
    }

    /// Who waits: the startup, or the partner.
    ///
    /// @param beside what stands faintly beside the name, as the month of a journey
    public record About(
            UUID id,
            String name,
            @Nullable String nameArabic,
            String href,
            @Nullable Saying beside) {
        public String nameIn(Language reader) {
            return reader.nameOf(name, nameArabic);
        }
    }

    /// The one thing to do. The page shows the form found there in the line itself.
    ///
    /// @param label message key
    /// @param href page with a form; a `back` parameter that the day adds says where to return
    /// @param press path that does it at once by POST; null where more has to be said
    public record Action(
            String label, String href, @Nullable String press) {
        public Action(String label, String href) {
            this(label, href, null);
        }
    }
}
