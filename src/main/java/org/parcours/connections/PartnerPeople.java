package org.parcours.connections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.values.Email;
import org.parcours.values.Lines;
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

    /// The contact's own id is given anew and returned.
    ///
    /// @throws Refused without a name, or where the address is none
    @Transactional
    public UUID add(Contact contact) {
        Checks checks = new Checks();
        checks.that(!contact.name().isBlank(), "name", "connections.refused.contact.name");
        var _ = checks.readText("name", contact.name(), Lines::one);
        var _ = checks.readText("nameArabic", contact.nameArabic(), Lines::one);
        var _ = checks.readText("part", contact.part(), Lines::one);
        var _ = checks.readText("phone", contact.phone(), Lines::one);
        var _ = checks.readText("email", contact.email(), Email::new);
        checks.done();
        UUID id = Ids.next();
        table.add(id, contact);
        return id;
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

    /// The convention's own id is given anew and returned.
    ///
    /// @throws Refused without a title, or where it ends before it was signed
    @Transactional
    public UUID sign(Convention convention) {
        String title = Lines.line("title", convention.title());
        if (title == null) {
            throw Refused.field("title", "connections.refused.title");
        }
        LocalDate until = convention.until();
        if (until != null && until.isBefore(convention.signedOn())) {
            throw Refused.field("until", "connections.refused.days");
        }
        UUID id = Ids.next();
        table.sign(
                id,
                new Convention(
                        id,
                        convention.partner(),
                        title,
                        convention.signedOn(),
                        until,
                        Lines.line("note", convention.note())));
        return id;
    }

    /// A convention that was written down by mistake.
    @Transactional
    public void strike(UUID partner, UUID convention) {
        table.strike(partner, convention);
    }
}
