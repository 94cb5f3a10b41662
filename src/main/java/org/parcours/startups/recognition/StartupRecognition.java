package org.parcours.startups.recognition;

import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.IdentifierKinds;
import org.parcours.startups.Startup;
import org.parcours.startups.recognition.StartupIndex.Possible;
import org.parcours.text.SearchKey;
import org.parcours.text.SiteKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says before a startup is registered which of those within reach it may be. An import asks the same.
@Component
public class StartupRecognition {
    private final JdbcClient database;
    private final IdentifierKinds identifiers;

    StartupRecognition(JdbcClient database, IdentifierKinds identifiers) {
        this.database = database;
        this.identifiers = identifiers;
    }

    /// Returns the startups that these facts may be about, the likeliest first.
    @Transactional(readOnly = true)
    public List<Possible> alike(Startup.Facts facts) {
        SiteKey site = SiteKey.of(facts.website()).orElse(null);
        Description description = new Description(
                facts.name(),
                facts.park(),
                0,
                site,
                facts.foundedOn() == null ? null : facts.foundedOn().first().getYear());
        return new StartupIndex(database, identifiers.all(), near(facts.name(), site)).alike(description);
    }

    /// Those that a search for the name finds, and those of the web site.
    private Set<UUID> near(String name, @Nullable SiteKey site) {
        SearchKey.Question question = SearchKey.question(name);
        return database.sql("""
                        select startup_id as id from startups.found(:spelled, :sounding, :joined, :folded)
                        union
                        select s.id from startups.startup s where strpos(lower(s.website), cast(:site as text)) > 0
                        union
                        select s.id from startups.startup s where public.word_similarity(:folded, s.search_key) >= 0.5
                        """)
                .param("spelled", question.spelled())
                .param("sounding", question.sounding())
                .param("joined", question.joined())
                .param("folded", question.folded())
                .param("site", site == null ? null : site.key(), Types.VARCHAR)
                .query((row, number) -> row.getObject("id", UUID.class))
                .set();
    }
}
