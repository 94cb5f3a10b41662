package org.parcours.connections.introductions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.coaching.needs.NeedsFixture;
import org.parcours.coaching.needs.Wish;
import org.parcours.connections.Contact;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.Partner;
import org.parcours.connections.PartnerPeople;
import org.parcours.connections.Partners;
import org.parcours.connections.Terms;
import org.parcours.database.Scope;
import org.parcours.startups.Identities;
import org.parcours.text.Language;
import org.parcours.text.LocalizedText;
import org.springframework.stereotype.Component;

/// A startup with an open need, and a fund whose offer fits it, with somebody who is written to in Arabic.
@Component
public class IntroductionsFixture {
    public static final String CONTACT = "nadia@fonds.example";

    private final NeedsFixture fixture;
    private final Needs needs;
    private final Partners partners;
    private final PartnerPeople people;
    private final Offers offers;
    private final Identities identities;

    IntroductionsFixture(
            NeedsFixture fixture,
            Needs needs,
            Partners partners,
            PartnerPeople people,
            Offers offers,
            Identities identities) {
        this.fixture = fixture;
        this.needs = needs;
        this.partners = partners;
        this.people = people;
        this.offers = offers;
        this.identities = identities;
    }

    public record Scene(NeedsFixture.Scene base, Need need, UUID partner, UUID offer, UUID contact, UUID founder) {
        public Scope reach() {
            return base.reach();
        }

        public Proposals.Draft draft() {
            return new Proposals.Draft(need.id(), null, offer, contact, founder, "Elle cherche un premier tour", false);
        }
    }

    public Scene open(String name) {
        NeedsFixture.Scene base = fixture.open(name);
        Need need = base.reach().call(() -> express(base.startup(), "Lever 6 MDH"));
        UUID founder = base.reach()
                .call(() -> identities.of(base.startup()).founders().getFirst().id());
        return Scope.SYSTEM.call(() -> {
            UUID partner = partners.register(facts("Fonds Atlas"));
            UUID contact = people.add(new Contact(
                    partner,
                    partner,
                    "Nadia Alaoui",
                    "نادية العلوي",
                    null,
                    CONTACT,
                    "+212600000000",
                    Language.ARABIC,
                    null,
                    null));
            return new Scene(base, need, partner, offer(partner, null), contact, founder);
        });
    }

    public Need express(UUID startup, String words) {
        return needs.express(startup, new Need.Draft("financing", words, null, today(), "Nour Alami", Wish.NOTHING));
    }

    public UUID offer(UUID partner, @Nullable LocalDate until) {
        return offers.add(
                partner,
                new Offer.Draft(
                        "financing",
                        new LocalizedText("Capital d’amorçage", null, null),
                        Terms.NONE,
                        3,
                        LocalDate.of(2024, 1, 1),
                        until));
    }

    /// The offer came to its end yesterday.
    public void end(UUID offer) {
        Scope.SYSTEM.run(() -> {
            Offer known = offers.byId(offer).orElseThrow();
            Offer.Draft draft = known.draft();
            offers.change(
                    offer,
                    new Offer.Draft(
                            draft.family(),
                            draft.words(),
                            draft.terms(),
                            draft.capacity(),
                            draft.from(),
                            today().minusDays(1)),
                    known.version(),
                    null);
        });
    }

    public static Partner.Facts facts(String name) {
        return new Partner.Facts(
                Partner.Kind.INVESTOR,
                name,
                null,
                java.util.List.of(),
                null,
                null,
                Partner.Place.UNKNOWN,
                java.util.List.of(),
                java.util.List.of());
    }

    /// As if all that has happened to it had happened so many days earlier.
    public void age(UUID introduction, int days) {
        for (String moved : new String[] {
            "update connections.introduction set proposed_on = proposed_on - :days where id = :id",
            "update connections.introduction_step set happened_on = happened_on - :days where introduction_id = :id",
            "update connections.introduction_mail set sent_on = sent_on - :days where introduction_id = :id"
        }) {
            fixture.owner()
                    .sql(moved)
                    .param("days", days)
                    .param("id", introduction)
                    .update();
        }
    }

    public LocalDate today() {
        return fixture.today();
    }

    public NeedsFixture base() {
        return Objects.requireNonNull(fixture);
    }
}
