package org.parcours.coaching.needs.pages;

import java.util.List;
import org.parcours.accounts.SignedIn;
import org.parcours.coaching.needs.Families;
import org.parcours.database.Row;
import org.parcours.text.LocalizedText;
import org.parcours.text.Names;
import org.parcours.text.Words;
import org.parcours.web.SearchSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Needs within reach by their words or by whose they are, the newest first.
@Component
class NeedFinder implements SearchSource {
    private final JdbcClient database;
    private final Families families;

    NeedFinder(JdbcClient database, Families families) {
        this.database = database;
        this.families = families;
    }

    @Override
    public String label() {
        return "needs.list.title";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hit> find(String text, Words words, int most) {
        if (SignedIn.current().isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select n.id, n.words, n.family, s.name, s.name_arabic
                        from coaching.need n join startups.startup s on s.id = n.startup_id
                        where position(lower(:text) in lower(n.words)) > 0 or (:folded <> '' and position(:folded in s.search_key) > 0)
                        order by n.expressed_on desc, n.id desc limit :most
                        """)
                .param("text", text.strip())
                .param("folded", Names.fold(text))
                .param("most", most)
                .query(Row.as(row -> new Hit(
                        row.text("words"),
                        words.text(new LocalizedText(row.text("name"), row.text("name_arabic"), null)) + " · "
                                + families.name(row.text("family"), words),
                        "/needs/" + row.id("id"))))
                .list();
    }
}
