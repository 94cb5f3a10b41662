package org.parcours.surveys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.database.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignTable {
    private static final String ASKED = """
            select a.*, a.campaign_id as campaign, a.startup_id as startup, a.park_id as park, s.name, s.name_arabic, p.names as park_names, h.handed_in_on, h.id is not null as begun,
              (select max(i.sent_on) from surveys.invitation i where i.asked_id = a.id) as invited_on
            from surveys.asked a
            join startups.startup s on s.id = a.startup_id
            join parks.park p on p.id = a.park_id
            left join surveys.answer_sheet h on h.asked_id = a.id
            """;

    private final JdbcClient database;

    CampaignTable(JdbcClient database) {
        this.database = database;
    }

    List<Campaign> all() {
        return database.sql("select *, version_id as version from surveys.campaign order by opens_on desc, id desc")
                .query(Row.as(Campaign.class))
                .list();
    }

    Optional<Campaign> byId(UUID id) {
        return database.sql("select *, version_id as version from surveys.campaign where id = ?")
                .param(id)
                .query(Campaign.class)
                .optional();
    }

    void add(Campaign campaign) {
        database.sql("""
                        insert into surveys.campaign (id, version_id, title, opens_on, closes_on, minutes, fresh_months, filter, yearly)
                        values (:id, :version, :title, :opens, :closes, :minutes, :fresh, :filter, :yearly)
                        """)
                .param("id", campaign.id())
                .param("version", campaign.version())
                .param("title", campaign.title())
                .param("opens", campaign.opensOn())
                .param("closes", campaign.closesOn())
                .param("minutes", campaign.minutes())
                .param("fresh", campaign.freshMonths())
                .param("filter", campaign.filter())
                .param("yearly", campaign.yearly())
                .update();
    }

    Optional<Campaign> yearly(int year) {
        return database.sql(
                        "select *, version_id as version from surveys.campaign where yearly and extract(year from opens_on) = ?")
                .param(year)
                .query(Campaign.class)
                .optional();
    }

    Asked join(UUID campaign, UUID startup, LocalDate on) {
        UUID id = Ids.next();
        database.sql("""
                        insert into surveys.asked (id, campaign_id, startup_id, park_id, asked_on)
                        select ?, ?, s.id, s.park_id, ? from startups.startup s where s.id = ?
                        """).params(id, campaign, on, startup).update();
        return asked(id).orElseThrow();
    }

    void ask(UUID campaign, List<UUID> startups) {
        database.sql("""
                        insert into surveys.asked (id, campaign_id, startup_id, park_id)
                        select gen_random_uuid(), :campaign, s.id, s.park_id from startups.startup s where s.id = any (:startups)
                        """)
                .param("campaign", campaign)
                .param("startups", startups.toArray(UUID[]::new))
                .update();
    }

    Campaigns.Burden burden(List<UUID> startups, LocalDate day, int minutes, int limit) {
        return database.sql("""
                        with asked as (
                          select s.id, :minutes + coalesce((select sum(c.minutes) from surveys.asked a
                            join surveys.campaign c on c.id = a.campaign_id
                            where a.startup_id = s.id and date_trunc('quarter', coalesce(a.asked_on, c.opens_on)) = date_trunc('quarter', cast(:day as date))), 0) as all_minutes
                          from unnest(cast(:startups as uuid[])) as s (id)
                        )
                        select count(*) as startups, count(*) filter (where all_minutes > :limit) as beyond, coalesce(max(all_minutes), 0) as most
                        from asked
                        """)
                .param("minutes", minutes)
                .param("day", day)
                .param("startups", startups.toArray(UUID[]::new))
                .param("limit", limit)
                .query(Campaigns.Burden.class)
                .single();
    }

    Map<UUID, Progress> progress() {
        return database.sql("""
                        select a.campaign_id, count(*) as all_asked, count(*) filter (where h.handed_in_on is not null) as answered,
                          count(*) filter (where a.known_on is not null and h.id is null
                            and not exists (select from surveys.invitation i where i.asked_id = a.id)) as known
                        from surveys.asked a left join surveys.answer_sheet h on h.asked_id = a.id group by a.campaign_id
                        """)
                .query(Row.map(
                        row -> row.id("campaign_id"),
                        row -> new Progress(
                                row.number("all_asked") - row.number("known"),
                                row.number("answered"),
                                row.number("known"))));
    }

    List<Campaigns.Due> due(UUID startup, LocalDate on) {
        return database.sql("""
                        select m.*, m.version_id as version, a.id as asked from surveys.asked a join surveys.campaign m on m.id = a.campaign_id
                        where a.startup_id = :startup and :on between m.opens_on and m.closes_on
                          and not exists (select from surveys.answer_sheet h where h.asked_id = a.id and h.handed_in_on is not null)
                          and (a.known_on is null or exists (select from surveys.invitation i where i.asked_id = a.id))
                        order by m.closes_on, m.id
                        """)
                .param("startup", startup)
                .param("on", on)
                .query(Row.as(row -> new Campaigns.Due(row.id("asked"), row.record(Campaign.class))))
                .list();
    }

    List<Asked> frame(UUID campaign) {
        return database.sql(ASKED + "where a.campaign_id = ? order by p.code, s.name, a.id")
                .param(campaign)
                .query(Row.as(Asked.class))
                .list();
    }

    Optional<Asked> asked(UUID id) {
        return database.sql(ASKED + "where a.id = ?")
                .param(id)
                .query(Asked.class)
                .optional();
    }

    List<Asked> asked(Collection<UUID> ids) {
        return database.sql(ASKED + "where a.id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(Row.as(Asked.class))
                .list();
    }
}
