package org.parcours.coaching.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.Absence;
import org.parcours.coaching.Load;
import org.parcours.coaching.Unattended;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;

/// Who carries how much, and what nobody carries.
///
/// @param away leaves of today, by who is away
public record TeamView(
        List<Load> loads,
        List<Unattended> unattended,
        Map<UUID, Absence> away,
        Map<UUID, String> names,
        List<Option> people) {
    public String nameOf(UUID somebody) {
        return names.getOrDefault(somebody, "");
    }

    public @Nullable String awayLine(Load load, Words words) {
        Absence absence = away.get(load.person());
        return absence == null
                ? null
                : words.say("portfolios.team.away", words.date(absence.until()), nameOf(absence.standIn()));
    }

    public String why(Unattended line, Words words) {
        UUID holder = line.holder();
        return holder == null
                ? words.say("portfolios.unattended.NOBODY")
                : words.say("portfolios.unattended." + line.why(), nameOf(holder));
    }
}
