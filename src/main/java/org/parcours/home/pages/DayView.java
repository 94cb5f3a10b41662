package org.parcours.home.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.home.Appointment;
import org.parcours.home.Case;
import org.parcours.home.DayItem;
import org.parcours.home.Snooze;
import org.parcours.text.Words;

/// What the page of a day shows: one case a startup.
///
/// @param whose the name of whose day it is; null where it is the reader's own
/// @param waiting who waits, with all reasons
/// @param upkeep startups whose data grow old, while none of their lines is urgent
/// @param drawings SVG by startup
public record DayView(
        LocalDate on,
        @Nullable String whose,
        List<Case> waiting,
        List<Case> upkeep,
        List<Appointment> appointments,
        List<Snooze> putOff,
        Map<UUID, String> drawings) {
    /// How many startups wait; upkeep does not count, since nobody waits for it.
    public String sentence(Words words, String reader) {
        return whose != null
                ? words.say("home.day.of", "name", whose, "count", waiting.size())
                : words.say("home.day.sentence", "name", reader, "count", waiting.size());
    }

    /// How late, in a word.
    public String chip(long late, Words words) {
        if (late == 0) {
            return words.say("home.day.today");
        }
        return late > 0 ? words.say("home.day.late", late) : words.say("home.day.ahead", -late);
    }

    public String tone(long late) {
        return late > 0 ? "bad" : late > -8 ? "warn" : "";
    }

    /// An id that stands once on the page.
    public static String anchor(DayItem line) {
        return "line-" + line.rule().code().replace('.', '-') + "-" + line.subject();
    }

    /// SVG of a startup's journey; empty where there is none.
    public String drawing(Case one) {
        return Optional.ofNullable(drawings.get(one.id())).orElse("");
    }

    /// A path of this product, told where to return.
    public static String to(String href, String back) {
        return href + (href.contains("?") ? "&" : "?") + "back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /// The form that puts a line off.
    public static String off(DayItem line, String back) {
        return to("/day/snoozes/new?rule=" + line.rule().code() + "&subject=" + line.subject(), back);
    }
}
