package org.parcours.startups.chronicle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parcours.text.LocalizedText;
import org.parcours.text.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Names of the people and parks that a history refers to by id.
@Repository
class References {
    private final JdbcClient database;
    private final ObjectMapper json;

    References(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(readOnly = true)
    public Map<UUID, String> ofPeople(Set<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        database.sql("select id, name from accounts.person where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    @Transactional(readOnly = true)
    public Map<String, String> ofParks(Words words) {
        Map<String, String> names = new HashMap<>();
        database.sql("select id, names from parks.park").query(row -> {
            names.put(row.getString("id"), words.text(json.readValue(row.getString("names"), LocalizedText.class)));
        });
        return names;
    }
}
