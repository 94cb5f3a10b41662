package org.parcours.testing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.accounts.TokenScope;
import org.parcours.accounts.Tokens;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/// Two parks with a startup and people each, and one account a role in the first. Everything of the second carries
/// `MARK` in its name, so that a page that shows it gives itself away.
@Component
public class Neighbours {
    /// Stands in every name of the other park's startup and people.
    public static final String MARK = "Quantara";

    /// Stands in the name of a partner that is not the own of whoever is one. The staff sees it, partners being the
    /// network's.
    public static final String PARTNER_MARK = "Tamesna";

    /// Finds them, and is not the mark itself: a page may repeat what was searched for.
    public static final String SEARCH = "zagoraline";

    private final TwoParks parks;
    private final Accounts accounts;
    private final Tokens tokens;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Tables tables;
    private final Spoken spoken;
    private final Partners partners;
    private final Offers offers;

    Neighbours(
            TwoParks parks,
            Accounts accounts,
            Tokens tokens,
            JdbcClient database,
            TransactionTemplate transaction,
            Tables tables,
            Spoken spoken,
            Partners partners,
            Offers offers) {
        this.parks = parks;
        this.accounts = accounts;
        this.tokens = tokens;
        this.database = database;
        this.transaction = transaction;
        this.tables = tables;
        this.spoken = spoken;
        this.partners = partners;
        this.offers = offers;
    }

    /// What was said with the startup, what was promised, and what it asks for.
    public record Talks(UUID exchange, UUID step, UUID need) {}

    /// One side: what a path's variables stand for.
    ///
    /// @param token of who prepared what is said of the park: the director here, the analyst for the other
    /// @param introduction of the startup to the partner; the startup has agreed, the partner is waited for
    /// @param sending an import of the park, previewed; sent when it is first asked for
    /// @param speaking what is said of the park in public, and what waits to be; said when it is first asked for
    public record Side(
            UUID park,
            UUID startup,
            Talks talks,
            UUID person,
            UUID role,
            UUID region,
            UUID token,
            UUID partner,
            UUID offer,
            UUID introduction,
            Supplier<UUID> sending,
            Supplier<Spoken.Said> speaking) {
        public UUID sent() {
            return sending.get();
        }

        public Spoken.Said said() {
            return speaking.get();
        }
    }

    /// Both sides, and who asks.
    public record Fixture(Side own, Side other, Map<Role, SignedIn> people, Map<Role, String> tokens) {}

    /// Empties the tables and sets everything up anew.
    public Fixture settle() {
        tables.empty();
        TwoParks.Parks open = parks.open();
        UUID own = startup(open.casablanca(), "Atlas Lumière");
        UUID other = startup(open.rabat(), "Zagoraline " + MARK);
        UUID ownPartner = partner("Fonds Lumière");
        UUID otherPartner = partner("Zagoraline " + PARTNER_MARK);
        Map<Role, SignedIn> people = new EnumMap<>(Role.class);
        Map<Role, String> secrets = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            boolean inPark = role == Role.PARK_MANAGER || role == Role.COORDINATOR || role == Role.PROGRAMME_MANAGER;
            UUID person = accounts.add(
                    role + "@parcours.example",
                    role,
                    inPark ? open.casablanca() : null,
                    role == Role.STARTUP ? own : role == Role.PARTNER ? ownPartner : null);
            people.put(role, accounts.signedIn(person));
            secrets.put(role, tokens.issue(person, "test", Set.of(TokenScope.values()), 1));
        }
        SignedIn director = Objects.requireNonNull(people.get(Role.DIRECTOR));
        SignedIn analyst = Objects.requireNonNull(people.get(Role.ANALYST));
        return new Fixture(
                side(open.casablanca(), "casablanca", own, ownPartner, "Colleague", director, analyst),
                side(open.rabat(), "rabat", other, otherPartner, "Zagoraline " + MARK, analyst, director),
                people,
                secrets);
    }

    private UUID startup(UUID park, String name) {
        UUID id = Ids.next();
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            database.sql("""
                insert into startups.startup (id, park_id, name, kind, residency, search_key)
                values (?, ?, ?, 'STARTUP', 'RESIDENT', lower(?))
                """).params(id, park, name, name).update();
            database.sql("insert into startups.founder (id, startup_id, park_id, name) values (?, ?, ?, ?)")
                    .params(Ids.next(), id, park, "Founder " + name)
                    .update();
            UUID journey = Ids.next();
            database.sql("""
                insert into startups.journey (id, startup_id, park_id, admitted_on, followed_from, planned_end)
                values (?, ?, ?, date '2023-01-01', date '2023-01-01', date '2028-01-01')
                """).params(journey, id, park).update();
            UUID holder = accounts.addNamed("Holder " + name, "holder." + id + "@parcours.example", park);
            database.sql("""
                insert into coaching.assignment (id, startup_id, park_id, person_id, assigned_from, note)
                values (?, ?, ?, ?, date '2023-01-01', 'Handover of ' || ?)
                """).params(Ids.next(), id, park, holder, name).update();
            database.sql("""
                insert into coaching.exchange (id, startup_id, park_id, kind, held_on, person_id, about, shared, note_key)
                values (?, ?, ?, 'CALL', date '2023-02-01', ?, 'Call with ' || ?, true, ?)
                """)
                    .params(Ids.next(), id, park, holder, name, Ids.next())
                    .update();
        }));
        return id;
    }

    private Talks talks(UUID startup, UUID person) {
        Talks talks = new Talks(Ids.next(), Ids.next(), Ids.next());
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            database.sql("""
                insert into coaching.exchange (id, startup_id, park_id, kind, held_on, person_id, about, note_key)
                select ?, s.id, s.park_id, 'VISIT', date '2024-03-01', ?, 'Visit of ' || s.name, ? from startups.startup s where s.id = ?
                """)
                    .params(talks.exchange(), person, Ids.next(), startup)
                    .update();
            database.sql("""
                insert into coaching.next_step (id, exchange_id, startup_id, park_id, what, due_on, owner_id)
                select ?, e.id, e.startup_id, e.park_id, 'Promise, ' || e.about, date '2024-04-01', e.person_id
                from coaching.exchange e where e.id = ?
                """).params(talks.step(), talks.exchange()).update();
            database.sql("""
                insert into coaching.need (id, startup_id, park_id, family, words, urgency, expressed_on, expressed_by)
                select ?, s.id, s.park_id, 'premises', 'Premises for ' || s.name, 'HIGH', date '2024-03-01', 'Founder'
                from startups.startup s where s.id = ?
                """).params(talks.need(), startup).update();
            database.sql("""
                insert into coaching.need_step (id, need_id, startup_id, park_id, state, happened_on)
                select ?, n.id, n.startup_id, n.park_id, 'EXPRESSED', n.expressed_on from coaching.need n where n.id = ?
                """).params(Ids.next(), talks.need()).update();
        }));
        return talks;
    }

    private UUID partner(String name) {
        return Scope.SYSTEM.call(() -> {
            UUID partner = partners.register(new Partner.Facts(
                    Partner.Kind.INVESTOR,
                    name,
                    null,
                    List.of(),
                    null,
                    null,
                    Partner.Place.UNKNOWN,
                    List.of(),
                    List.of()));
            offers.add(
                    partner,
                    new Offer.Draft(
                            "financing",
                            new LocalizedText("Capital " + name, null, null),
                            Terms.NONE,
                            1,
                            LocalDate.of(2024, 1, 1),
                            null));
            return partner;
        });
    }

    private Side side(
            UUID park, String code, UUID startup, UUID partner, String name, SignedIn prepares, SignedIn approves) {
        UUID person = accounts.addNamed(
                name, name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@parcours.example", park);
        SignedIn known = accounts.signedIn(person);
        UUID region = transaction.execute(status -> database.sql("select region_id from parks.park where id = ?")
                .param(park)
                .query(UUID.class)
                .single());
        UUID offer = Scope.SYSTEM.call(() -> offers.of(partner).getFirst().id());
        return new Side(
                park,
                startup,
                talks(startup, person),
                person,
                known.roles().getFirst().id(),
                region,
                tokens.of(prepares.id()).getFirst().id(),
                partner,
                offer,
                introduction(park, startup, partner, offer, name),
                SingletonSupplier.of(() -> spoken.sent(known, code, name)),
                SingletonSupplier.of(() -> spoken.of(park, prepares, approves)));
    }

    private UUID introduction(UUID park, UUID startup, UUID partner, UUID offer, String name) {
        UUID need = Ids.next();
        UUID introduction = Ids.next();
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(status -> {
            database.sql("""
                insert into coaching.need (id, startup_id, park_id, family, words, urgency, expressed_on, expressed_by)
                values (?, ?, ?, 'financing', 'Need of ' || ?, 'ORDINARY', date '2024-02-01', 'Founder')
                """).params(need, startup, park, name).update();
            database.sql("""
                insert into coaching.need_step (id, need_id, startup_id, park_id, state, happened_on)
                values (?, ?, ?, ?, 'EXPRESSED', date '2024-02-01')
                """).params(Ids.next(), need, startup, park).update();
            database.sql("""
                insert into connections.introduction (id, startup_id, park_id, need_id, partner_id, offer_id, message, proposed_on)
                values (?, ?, ?, ?, ?, ?, 'Message of ' || ?, date '2024-02-02')
                """)
                    .params(introduction, startup, park, need, partner, offer, name)
                    .update();
            int position = 0;
            for (String step : List.of("PROPOSED", "STARTUP_AGREED")) {
                database.sql("""
                    insert into connections.introduction_step
                      (id, introduction_id, startup_id, park_id, partner_id, step, side, happened_on, position)
                    values (?, ?, ?, ?, ?, ?, ?, date '2024-02-02', ?)
                    """)
                        .params(
                                Ids.next(),
                                introduction,
                                startup,
                                park,
                                partner,
                                step,
                                position == 0 ? "STAFF" : "STARTUP",
                                position++)
                        .update();
            }
        }));
        return introduction;
    }
}
