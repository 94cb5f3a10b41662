package org.parcours.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parcours.accounts.Role;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.Portfolios;
import org.parcours.coaching.exchanges.Exchange;
import org.parcours.coaching.exchanges.Exchanges;
import org.parcours.coaching.exchanges.Note;
import org.parcours.coaching.needs.Invitations;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.NeedStep;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.Wish;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.database.Ids;
import org.parcours.database.Scope;
import org.parcours.mail.Mails;
import org.parcours.parks.Parks;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.startups.Startups;
import org.parcours.startups.journeys.Admission;
import org.parcours.startups.journeys.Journeys;
import org.parcours.text.LocalizedText;
import org.springframework.stereotype.Component;

/// A coordinator of the sample network's first park whose morning waits for a browser: two startups that nobody has
/// spoken with for a year, one of them with a need that nobody has answered.
@Component
public class Mornings {
    private final Readers readers;
    private final Accounts accounts;
    private final Parks parks;
    private final Startups startups;
    private final Journeys journeys;
    private final Team team;
    private final Ecosystem ecosystem;

    Mornings(
            Readers readers,
            Accounts accounts,
            Parks parks,
            Startups startups,
            Journeys journeys,
            Team team,
            Ecosystem ecosystem) {
        this.readers = readers;
        this.accounts = accounts;
        this.parks = parks;
        this.startups = startups;
        this.journeys = journeys;
        this.team = team;
        this.ecosystem = ecosystem;
    }

    @Component
    record Team(
            Portfolios portfolios,
            Needs needs,
            Exchanges exchanges,
            Invitations invitations,
            Identities identities,
            Clock clock) {
        LocalDate today() {
            return LocalDate.now(clock);
        }
    }

    @Component
    record Ecosystem(Partners partners, Offers offers, Mails mails) {}

    /// Who and what waits.
    ///
    /// @param names of `startups` in French, then in Arabic
    public record Morning(
            String email, SignedIn coordinator, UUID park, List<UUID> startups, List<String> names, UUID need) {
        public String nameIn(String language) {
            return names.get(language.equals("ar") ? 1 : 0);
        }
    }

    public Morning settle() {
        readers.load();
        return Scope.SYSTEM.call(() -> {
            String mark = UUID.randomUUID().toString().substring(0, 8);
            UUID park = parks.all().getFirst().id();
            String email = "matin-" + mark + "@parcours.example";
            SignedIn coordinator = accounts.signedIn(accounts.addWithPassword(email, Role.COORDINATOR, park));
            UUID first = supported(park, "Aurore " + mark, "الفجر " + mark);
            team.identities()
                    .addFounder(
                            first,
                            new Identity.Founder(
                                    Ids.next(), "Nour", "نور", founder(mark), Identity.Part.FOUNDER, null, null));
            offer("Ateliers " + mark);
            UUID second = supported(park, "Zénith " + mark, null);
            team.portfolios()
                    .hand(List.of(first, second), coordinator.id(), team.today().minusYears(1), null);
            UUID need = coordinator
                    .scope()
                    .call(() -> express(first, team.today().minusDays(12)))
                    .id();
            return new Morning(
                    email, coordinator, park, List.of(first, second), List.of("Aurore " + mark, "الفجر " + mark), need);
        });
    }

    private static String founder(String mark) {
        return "nour-" + mark + "@parcours.example";
    }

    private Need express(UUID startup, LocalDate on) {
        return team.needs()
                .express(
                        startup,
                        new Need.Draft(
                                "premises",
                                "Trouver un atelier de 200 m²",
                                Need.Urgency.HIGH,
                                on,
                                "Nour",
                                Wish.NOTHING));
    }

    private void offer(String name) {
        UUID partner = ecosystem
                .partners()
                .register(new Partner.Facts(
                        Partner.Kind.SERVICE_PROVIDER,
                        name,
                        null,
                        List.of("fr", "ar"),
                        null,
                        null,
                        Partner.Place.UNKNOWN,
                        List.of(),
                        List.of()));
        ecosystem
                .offers()
                .add(
                        partner,
                        new Offer.Draft(
                                "premises",
                                new LocalizedText("Ateliers de 200 m²", "ورشات من 200 متر مربع", null),
                                Terms.NONE,
                                3,
                                team.today().minusMonths(1),
                                null));
    }

    /// The pages of this morning's work with what stands on them, links of mails among them.
    public List<String> pages(Morning morning) {
        UUID startup = morning.startups().getFirst();
        UUID exchange = morning.coordinator().scope().call(() -> {
            Need answered = express(startup, team.today().minusDays(3));
            team.needs()
                    .step(
                            answered.id(),
                            new NeedStep.Draft(NeedStep.State.HELPED, null, "Un plateau à Aïn Sebaâ", null));
            String founder = founder(morning.email().replaceAll("matin-|@.*", ""));
            team.invitations().send(startup, founder, null);
            Note.Promise promise =
                    new Note.Promise("Envoyer l’adresse", team.today().plusDays(2), null);
            return team.exchanges()
                    .note(
                            startup,
                            Ids.next(),
                            new Note(
                                    Exchange.Kind.VISIT,
                                    team.today().minusDays(40),
                                    "Visite de l’atelier",
                                    "Tout y est.",
                                    "Rappeler",
                                    true,
                                    null,
                                    promise,
                                    null));
        });
        UUID step = morning.coordinator()
                .scope()
                .call(() -> team.exchanges().byId(exchange).orElseThrow())
                .steps()
                .getFirst()
                .id();
        String dossier = "/startups/" + startup;
        String need = "/needs/" + morning.need();
        return Stream.concat(
                        Stream.of(
                                "/day",
                                "/day-rules",
                                "/day/settings",
                                "/portfolio",
                                "/needs",
                                "/partners",
                                "/rounds",
                                "/exchanges/new",
                                "/exchanges/new?startup=" + startup,
                                "/exchanges/" + exchange,
                                "/exchanges/" + exchange + "/correction",
                                "/exchanges/" + exchange + "/steps/" + step + "/done",
                                dossier,
                                dossier + "/coordinator",
                                dossier + "/exchanges",
                                dossier + "/mentors",
                                dossier + "/needs/new",
                                dossier + "/needs/new?family=financing",
                                dossier + "/needs/invitation",
                                need,
                                need + "/steps/new",
                                need + "/matches"),
                        links(morning))
                .toList();
    }

    private Stream<String> links(Morning morning) {
        String founder = founder(morning.email().replaceAll("matin-|@.*", ""));
        return ecosystem.mails().outbox().stream()
                .filter(letter -> letter.to().equals(founder))
                .flatMap(letter -> Pattern.compile("/(express|feedback)/[^\\s?]+")
                        .matcher(letter.body())
                        .results())
                .map(MatchResult::group)
                .distinct();
    }

    private UUID supported(UUID park, String name, @Nullable String arabic) {
        UUID startup = startups.register(new Startup.Facts(
                park, name, arabic, Startup.Kind.STARTUP, null, null, Startup.Residency.RESIDENT, null, null));
        LocalDate admitted = team.today().minusYears(1);
        journeys.admit(startup, new Admission(admitted, null, admitted.plusYears(5)));
        return startup;
    }
}
