package org.parcours.home.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.home.Oversight;
import org.parcours.home.Oversight.Cause;
import org.parcours.home.Oversight.Concern;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;

/// What an overseer sees of the days of others. The groups add up to the number in the title.
///
/// @param names of people by id
/// @param parks names by id
/// @param park the one that is shown; null for all
public record TeamView(
        Oversight oversight,
        Map<UUID, String> names,
        Map<UUID, LocalizedText> parks,
        @Nullable UUID park) {
    private static final int SHOWN = 20;

    public String sentence(Words words) {
        int count = oversight.concerns().size();
        return park == null
                ? words.say("home.team.sentence", count)
                : words.say("home.team.sentence.park", count, park(park, words));
    }

    public int count(Cause cause) {
        return of(cause).size();
    }

    /// The latest of a cause.
    public List<Concern> shown(Cause cause) {
        return of(cause).stream().limit(SHOWN).toList();
    }

    private List<Concern> of(Cause cause) {
        return oversight.concerns().stream()
                .filter(concern -> concern.cause() == cause)
                .toList();
    }

    public String name(@Nullable UUID person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    public String park(@Nullable UUID id, Words words) {
        return id == null ? "" : words.text(parks.get(id));
    }

    public long late(Concern concern) {
        return concern.line().late(oversight.on());
    }
}
