package org.parcours.home.pages;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.home.Appointment;
import org.parcours.home.DayItem;
import org.parcours.home.Oversight;
import org.parcours.home.Snooze;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;

/// What the page of a day shows.
///
/// @param whose the name of whose day it is; null where it is the reader's own
/// @param lines what waits for that person
/// @param oversight null where the day is nobody's but their own
/// @param names of people by id
/// @param parks names by id
/// @param chosen whether the oversight is narrowed to one park
/// @param refused a line that could not be put off, with what was typed; null where all is well
public record DayView(
        LocalDate on,
        @Nullable String whose,
        List<DayItem> lines,
        List<Appointment> appointments,
        List<Snooze> putOff,
        @Nullable Oversight oversight,
        Map<UUID, String> names,
        Map<UUID, LocalizedText> parks,
        @Nullable RefusedSnooze refused,
        boolean chosen) {
    private static final int SHOWN = 20;
    private static final int SHOWN_OF_A_PARK = 500;

    /// What somebody typed to put a line off, and why it was not taken.
    public record RefusedSnooze(String rule, UUID subject, String until, String reason, String why)
            implements Serializable {
        public boolean isOf(DayItem line) {
            return rule.equals(line.rule().code()) && subject.equals(line.subject());
        }
    }

    /// The latest of what concerns an overseer; of one park that is chosen nearly all.
    public List<Oversight.Concern> shown(Oversight of) {
        return of.concerns().stream().limit(chosen ? SHOWN_OF_A_PARK : SHOWN).toList();
    }

    /// How many wait; upkeep does not count, since nobody waits for it.
    public String sentence(Words words, String reader) {
        if (whose != null) {
            return words.say("home.day.of", "name", whose, "count", waiting().size());
        }
        return oversight == null
                ? words.say(
                        "home.day.sentence", "name", reader, "count", waiting().size())
                : words.say("home.day.oversight", "name", reader, "count", oversight.late());
    }

    /// Lines for which somebody waits.
    public List<DayItem> waiting() {
        return lines.stream().filter(line -> !line.rule().upkeep()).toList();
    }

    /// Lines that only keep what is known up to date.
    public List<DayItem> upkeep() {
        return lines.stream().filter(line -> line.rule().upkeep()).toList();
    }

    /// How late, in a word.
    public String chip(DayItem line, Words words) {
        long late = line.late(on);
        if (late == 0) {
            return words.say("home.day.today");
        }
        return late > 0 ? words.say("home.day.late", late) : words.say("home.day.ahead", -late);
    }

    public String tone(DayItem line) {
        long late = line.late(on);
        return late > 0 ? "bad" : late > -8 ? "warn" : "";
    }

    /// An id that stands once on the page.
    public String anchor(DayItem line) {
        return "line-" + line.rule().code().replace('.', '-') + "-" + line.subject();
    }

    /// The action's page, told to come back here.
    public String action(DayItem line) {
        String href = line.action().href();
        return href + (href.contains("?") ? "&" : "?") + "back=/day";
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    public String park(@Nullable UUID park, Words words) {
        return park == null ? "" : words.text(parks.get(park));
    }
}
