package org.parcours.startups;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parcours.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The people of a startup whom one can write to.
@Component
public class Founders {
    private final Identities identities;
    private final Startups startups;
    private final JdbcClient database;

    Founders(Identities identities, Startups startups, JdbcClient database) {
        this.identities = identities;
        this.startups = startups;
        this.database = database;
    }

    /// Somebody with an address.
    ///
    /// @param language of their account where they have one, else French
    /// @param startup its name in that language
    public record Founder(String name, String email, Language language, String startup) {}

    /// Those who are still there, in the order of the dossier.
    @Transactional(readOnly = true)
    public List<Founder> of(UUID startup) {
        Optional<Startup> known = startups.byId(startup);
        return identities.of(startup).founders().stream()
                .filter(founder -> founder.until() == null && founder.email() != null)
                .flatMap(founder -> known.map(of -> founder(founder, of)).stream())
                .toList();
    }

    private Founder founder(Identity.Founder founder, Startup startup) {
        String email = String.valueOf(founder.email());
        Language language = language(email);
        return new Founder(
                language.nameOf(founder.name(), founder.nameArabic()), email, language, startup.nameIn(language));
    }

    private Language language(String email) {
        return database.sql("select language from accounts.person where email = cast(? as citext)")
                .param(email)
                .query(String.class)
                .optional()
                .map(Language::of)
                .orElse(Language.FRENCH);
    }

    /// Whom to write to: who is named where that is one of them, else the first.
    @Transactional(readOnly = true)
    public Optional<Founder> toWrite(UUID startup, String named) {
        return of(startup).stream()
                .min(Comparator.comparing(founder -> !founder.name().equals(named)));
    }
}
