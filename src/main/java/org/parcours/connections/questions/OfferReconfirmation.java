package org.parcours.connections.questions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.connections.Contact;
import org.parcours.connections.Offer;
import org.parcours.connections.Offers;
import org.parcours.connections.PartnerPeople;
import org.parcours.database.Ids;
import org.parcours.links.Link;
import org.parcours.links.Links;
import org.parcours.mail.Mails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks about an offer that nobody confirmed for long, once a silence, and takes the answer from the mail.
@Component
public class OfferReconfirmation {
    static final String PURPOSE = "connections.offer";
    private static final Duration LIFE = Duration.ofDays(30);

    private final OfferReconfirmationTable table;
    private final Offers offers;
    private final PartnerPeople people;
    private final Links links;
    private final Mails mails;
    private final Clock clock;

    OfferReconfirmation(
            OfferReconfirmationTable table,
            Offers offers,
            PartnerPeople people,
            Links links,
            Mails mails,
            Clock clock) {
        this.table = table;
        this.offers = offers;
        this.people = people;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    /// Open offers that are due and about which nobody was asked since they were last confirmed.
    @Transactional(readOnly = true)
    public List<UUID> due() {
        return table.due(LocalDate.now(clock));
    }

    /// Asks about one offer that is due, if its partner has somebody to write to. Nothing is sent twice: of
    /// two who ask
    /// on one day the second does nothing.
    @Transactional
    public void ask(UUID id) {
        LocalDate today = LocalDate.now(clock);
        Offer offer = offers.byId(id).orElseThrow();
        Optional<Contact> contact = people.written(offer.partner(), today);
        if (contact.isPresent() && table.add(Ids.next(), id, contact.get().id(), today)) {
            write(offer, contact.get());
        }
    }

    private void write(Offer offer, Contact contact) {
        String email = Optional.ofNullable(contact.email()).orElseThrow();
        links.lapse(PURPOSE, offer.id());
        String secret = links.create(PURPOSE, offer.id(), email, contact.language(), LIFE);
        mails.send(
                email,
                contact.language(),
                "connections.mail.question.subject",
                "connections.mail.question.body",
                "name",
                contact.nameIn(contact.language()),
                "offer",
                offer.words().in(contact.language()),
                "link",
                links.to("/offers/question/" + secret),
                "days",
                LIFE.toDays());
    }

    /// The offer that a link asks about, without using the link.
    ///
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    @Transactional(readOnly = true)
    public Asked look(String secret) {
        Link link = links.look(secret, PURPOSE);
        return new Asked(link, offers.byId(link.subject()).orElseThrow());
    }

    /// An offer that a mail asks about, and the link in the mail.
    public record Asked(Link link, Offer offer) {}

    /// What is answered.
    ///
    /// @param goesOn whether the offer still stands; where not, yesterday was its last day
    /// @param capacity introductions a month, where it goes on
    public record Answer(boolean goesOn, int capacity) {}

    /// Takes the answer and uses the link.
    ///
    /// @throws org.parcours.links.LinkRefused where the link does not hold
    /// @throws org.parcours.text.Refused where the answer cannot be; the link still holds
    @Transactional
    public void answer(String secret, Answer answer) {
        Link link = links.spend(secret, PURPOSE);
        Offer offer = offers.byId(link.subject()).orElseThrow();
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        Offer.Draft draft = offer.draft()
                .lasting(
                        answer.goesOn() ? answer.capacity() : offer.capacity(),
                        answer.goesOn() || offer.from().isBefore(yesterday) ? offer.from() : yesterday,
                        answer.goesOn() ? offer.until() : yesterday);
        offers.change(offer.id(), draft, offer.version(), link.holder());
    }
}
