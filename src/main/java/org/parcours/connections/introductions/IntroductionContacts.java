package org.parcours.connections.introductions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.coaching.needs.Need;
import org.parcours.coaching.needs.Needs;
import org.parcours.connections.Contact;
import org.parcours.connections.PartnerPeople;
import org.parcours.startups.Founders;
import org.parcours.startups.Identities;
import org.parcours.startups.Identity;
import org.parcours.text.Language;
import org.springframework.stereotype.Component;

/// Who is asked on each side: whom the proposal named as long as they are there, else whom one
/// writes to otherwise.
/// What it answers is shown to the staff, and to the other side once both have agreed.
@Component
public class IntroductionContacts {
    private final Identities identities;
    private final Founders founders;
    private final PartnerPeople people;
    private final Needs needs;
    private final Reach reach;
    private final Clock clock;

    IntroductionContacts(
            Identities identities, Founders founders, PartnerPeople people, Needs needs, Reach reach, Clock clock) {
        this.identities = identities;
        this.founders = founders;
        this.people = people;
        this.needs = needs;
        this.reach = reach;
        this.clock = clock;
    }

    /// Somebody of a side.
    ///
    /// @param email null where they are not written to
    /// @param language in which they are spoken to
    public record ContactPerson(
            UUID id,
            String name,
            @Nullable String nameArabic,
            @Nullable String email,
            @Nullable String phone,
            Language language) {
        public String nameIn(Language reader) {
            return reader.nameOf(name, nameArabic);
        }
    }

    public Optional<ContactPerson> of(Introduction introduction, Side side) {
        return reach.further(() -> side == Side.STARTUP ? ofStartup(introduction) : ofPartner(introduction));
    }

    private Optional<ContactPerson> ofStartup(Introduction introduction) {
        List<ContactPerson> all = founders(introduction.startup());
        String expressedBy =
                needs.byId(introduction.need()).map(Need::expressedBy).orElse("");
        return all.stream()
                .filter(one -> one.id().equals(introduction.founder()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.email() != null && one.name().equals(expressedBy))
                        .findFirst())
                .or(() -> all.stream().findFirst());
    }

    private Optional<ContactPerson> ofPartner(Introduction introduction) {
        List<ContactPerson> all = contacts(introduction.partner());
        return all.stream()
                .filter(one -> one.id().equals(introduction.contact()))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.email() != null).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /// The people of a startup who are still there: first those who can be written to, then in the order of its
    /// dossier.
    public List<ContactPerson> founders(UUID startup) {
        List<Founders.Founder> written = founders.of(startup);
        return identities.of(startup).founders().stream()
                .filter(founder -> founder.until() == null)
                .map(founder -> asked(founder, written))
                .sorted(Comparator.comparing(one -> one.email() == null))
                .toList();
    }

    private static ContactPerson asked(Identity.Founder founder, List<Founders.Founder> written) {
        String email = founder.email();
        return new ContactPerson(
                founder.id(),
                founder.name(),
                founder.nameArabic(),
                email,
                null,
                written.stream()
                        .filter(one -> one.email().equalsIgnoreCase(email))
                        .map(Founders.Founder::language)
                        .findFirst()
                        .orElse(Language.FRENCH));
    }

    /// The people of a partner who are there today, in the order of its page.
    public List<ContactPerson> contacts(UUID partner) {
        LocalDate today = LocalDate.now(clock);
        return people.contacts(partner).stream()
                .filter(contact -> contact.thereOn(today))
                .map(IntroductionContacts::asked)
                .toList();
    }

    private static ContactPerson asked(Contact contact) {
        return new ContactPerson(
                contact.id(),
                contact.name(),
                contact.nameArabic(),
                contact.email(),
                contact.phone(),
                contact.language());
    }
}
