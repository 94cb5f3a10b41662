package org.parcours.connections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom one meets at a partner, and what was signed with it.
@Component
public class PartnerPeople {
    private final PartnerPeopleTable table;
    private final Clock clock;

    PartnerPeople(PartnerPeopleTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Everybody, those who are there first.
    @Transactional(readOnly = true)
    public List<Contact> contacts(UUID partner) {
        return table.contacts(partner);
    }

    /// Who is written to on a day: the first who is there and has an address.
    @Transactional(readOnly = true)
    public Optional<Contact> written(UUID partner, LocalDate day) {
        return table.contacts(partner).stream()
                .filter(contact -> contact.email() != null && contact.thereOn(day))
                .findFirst();
    }

    /// Stores a contact that [Contact#of] has made, and returns its id.
    @Transactional
    public UUID add(Contact contact) {
        table.add(contact);
        return contact.id();
    }

    /// Yesterday was their last day; their row stays.
    @Transactional
    public void leave(UUID partner, UUID contact) {
        table.leave(partner, contact, LocalDate.now(clock).minusDays(1));
    }

    @Transactional(readOnly = true)
    public List<Convention> conventions(UUID partner) {
        return table.conventions(partner);
    }

    /// Stores a convention that [Convention#of] has made.
    @Transactional
    public void sign(Convention convention) {
        table.sign(convention);
    }

    /// A convention that was written down by mistake.
    @Transactional
    public void strike(UUID partner, UUID convention) {
        table.strike(partner, convention);
    }
}
