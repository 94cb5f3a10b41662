package org.parcours.startups;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parcours.database.Ids;
import org.parcours.text.Checks;
import org.parcours.text.Refused;
import org.parcours.values.Email;
import org.parcours.values.Lines;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Other names, people and numbers of the startups within reach, added and removed one by one.
@Component
public class Identities {
    private final IdentityTable table;
    private final StartupTable startups;
    private final IdentifierKinds kinds;

    Identities(IdentityTable table, StartupTable startups, IdentifierKinds kinds) {
        this.table = table;
        this.startups = startups;
        this.kinds = kinds;
    }

    @Transactional(readOnly = true)
    public Identity of(UUID startup) {
        return table.of(startup);
    }

    /// The other names and numbers of several startups, by startup; their people are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Identity> of(Collection<UUID> startups) {
        return table.of(startups);
    }

    /// The startup within reach that bears this number.
    @Transactional(readOnly = true)
    public Optional<Startup> bearerOf(String kind, String value) {
        return table.bearer(kind, value).flatMap(startups::byId);
    }

    /// Returns the id of the number.
    ///
    /// @throws Refused where it is malformed, or borne by another dossier, which is named only within reach
    @Transactional
    public UUID addIdentifier(UUID startup, String kind, String written) {
        String value = kinds.checked(kind, written);
        UUID id = Ids.next();
        if (!table.addIdentifier(startup, new Identity.Identifier(id, kind, value))) {
            throw bearerOf(kind, value)
                    .map(bearer -> Refused.field("value", "startups.refused.identifier.taken-by", bearer.name()))
                    .orElseGet(() -> Refused.field("value", "startups.refused.identifier.taken"));
        }
        startups.renewSearchKeys(List.of(startup));
        return id;
    }

    /// Returns the moment by which it can be taken back; empty where it was gone already.
    @Transactional
    public Optional<Instant> removeIdentifier(UUID startup, UUID identifier) {
        Optional<Instant> moment = table.remove("startups.identifier", startup, identifier);
        startups.renewSearchKeys(List.of(startup));
        return moment;
    }

    /// The founder's own id is given anew.
    @Transactional
    public UUID addFounder(UUID startup, Identity.Founder founder) {
        Checks checks = new Checks();
        checks.that(!founder.name().isBlank(), "name", "startups.refused.founder.name");
        var _ = checks.readText("name", founder.name(), Lines::one);
        var _ = checks.readText("nameArabic", founder.nameArabic(), Lines::one);
        var _ = checks.readText("email", founder.email(), Email::new);
        checks.done();
        UUID id = Ids.next();
        table.addFounder(startup, id, founder);
        return id;
    }

    /// Returns the moment by which it can be taken back; empty where it was gone already.
    @Transactional
    public Optional<Instant> removeFounder(UUID startup, UUID founder) {
        return table.remove("startups.founder", startup, founder);
    }

    /// A name that it had before or is also known by; nothing happens where it already has it.
    @Transactional
    public void addOtherName(UUID startup, String name) {
        if (Lines.line("name", name) == null) {
            throw Refused.field("name", "startups.refused.name");
        }
        table.addOtherName(startup, Ids.next(), name.strip());
        startups.renewSearchKeys(List.of(startup));
    }

    /// Returns the moment by which it can be taken back; empty where it was gone already.
    @Transactional
    public Optional<Instant> removeOtherName(UUID startup, UUID otherName) {
        Optional<Instant> moment = table.remove("startups.other_name", startup, otherName);
        startups.renewSearchKeys(List.of(startup));
        return moment;
    }
}
