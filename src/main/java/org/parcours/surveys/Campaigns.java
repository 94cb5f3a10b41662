package org.parcours.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parcours.database.Ids;
import org.parcours.questionnaires.Questionnaires;
import org.parcours.questionnaires.Version;
import org.parcours.startups.search.StartupSearch;
import org.parcours.text.LocalizedText;
import org.parcours.text.Refused;
import org.parcours.values.Lines;
import org.parcours.web.NotHere;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is asked what, and until when.
@Component
public class Campaigns {
    /// Months for which what is known is fresh, where nobody says otherwise, and the most that may be said.
    public static final int FRESH = 12;

    private static final int FRESH_AT_MOST = 60;

    /// Minutes in a quarter beyond which a startup is asked too much.
    public static final int BURDEN = 30;

    private final CampaignTable table;
    private final Questionnaires questionnaires;
    private final StartupSearch startups;
    private final Clock clock;

    Campaigns(CampaignTable table, Questionnaires questionnaires, StartupSearch startups, Clock clock) {
        this.table = table;
        this.questionnaires = questionnaires;
        this.startups = startups;
        this.clock = clock;
    }

    /// A campaign as somebody wants it.
    ///
    /// @param freshMonths for how long what is known is not asked again; null where that could not be read
    /// @param filter who is asked, in the words of the startups list
    public record Draft(
            UUID version,
            @Nullable LocalizedText title,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable Integer freshMonths,
            Map<String, String> filter) {}

    /// What a campaign asks of those on its list, with all others of the same quarter.
    ///
    /// @param startups how many are asked
    /// @param beyond how many of them are then asked for more than [#BURDEN] minutes
    /// @param most the most minutes asked of one of them
    public record Burden(int startups, int beyond, int most) {}

    /// Newest first.
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return table.all();
    }

    /// How far each is that asks anybody within reach.
    @Transactional(readOnly = true)
    public Map<UUID, Progress> progress() {
        return table.progress();
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> byId(UUID campaign) {
        return table.byId(campaign);
    }

    /// Open campaigns that a startup has not answered, the first to close first.
    @Transactional(readOnly = true)
    public List<Due> due(UUID startup) {
        return table.due(startup, LocalDate.now(clock));
    }

    /// A campaign that waits for a startup's answer.
    ///
    /// @param asked the startup's own line of the campaign
    public record Due(UUID asked, Campaign campaign) {}

    /// What it would ask, before it is planned.
    @Transactional(readOnly = true)
    public Burden burden(Draft draft) {
        LocalDate day = draft.opensOn() == null ? LocalDate.now(clock) : draft.opensOn();
        Version version = version(draft);
        return table.burden(startups.all(StartupSearch.LIST.read(draft.filter())), day, version.minutes(), BURDEN);
    }

    private Version version(Draft draft) {
        return questionnaires.version(draft.version()).orElseThrow(() -> new NotHere("version " + draft.version()));
    }

    /// Freezes the list of who is asked.
    ///
    /// @throws Refused naming the field, where something is missing or nobody would be asked
    @Transactional
    public Campaign plan(Draft draft) {
        Version version = version(draft);
        LocalizedText title = draft.title();
        LocalDate opens = draft.opensOn();
        LocalDate closes = draft.closesOn();
        if (title == null) {
            throw Refused.field("titleFr", "surveys.refused.title");
        }
        title.toMap().values().forEach(said -> Lines.line("titleFr", said));
        if (opens == null) {
            throw Refused.field("opensOn", "surveys.refused.day");
        }
        if (closes == null || closes.isBefore(opens) || closes.isBefore(LocalDate.now(clock))) {
            throw Refused.field("closesOn", "surveys.refused.closes");
        }
        Integer fresh = draft.freshMonths();
        if (fresh == null || fresh < 0 || fresh > FRESH_AT_MOST) {
            throw Refused.field("fresh", "surveys.refused.fresh", FRESH_AT_MOST);
        }
        List<UUID> frame = startups.all(StartupSearch.LIST.read(draft.filter()));
        if (frame.isEmpty()) {
            throw Refused.field("filter", "surveys.refused.nobody");
        }
        Campaign campaign = new Campaign(
                Ids.next(), version.id(), title, opens, closes, version.minutes(), fresh, draft.filter(), false);
        table.add(campaign);
        table.ask(campaign.id(), frame);
        return campaign;
    }

    /// That whose list grows in a year, where there is one yet.
    @Transactional(readOnly = true)
    public Optional<Campaign> yearly(int year) {
        return table.yearly(year);
    }

    /// Begins one whose list grows, with nobody on it.
    @Transactional
    public void begin(Campaign yearly) {
        table.add(yearly);
    }

    /// Puts a startup onto a list that grows.
    @Transactional
    public Asked join(Campaign yearly, UUID startup) {
        return table.join(yearly.id(), startup, LocalDate.now(clock));
    }

    /// The list within reach, by park and name.
    @Transactional(readOnly = true)
    public List<Asked> frame(UUID campaign) {
        return table.frame(campaign);
    }

    @Transactional(readOnly = true)
    public Optional<Asked> asked(UUID asked) {
        return table.asked(asked);
    }

    /// Those of the lines of any campaigns that are within reach, by their ids.
    @Transactional(readOnly = true)
    public Map<UUID, Asked> asked(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.asked(ids).stream().collect(Collectors.toMap(Asked::id, Function.identity()));
    }
}
