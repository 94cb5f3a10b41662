package org.parcours.indicators;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parcours.text.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// What parks, sectors, stages and families of needs are called. Parks are keyed by id and by code.
@Component
public class Labels {
    private final JdbcClient database;
    private final ObjectMapper json;

    Labels(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Names of the parks within reach by code, in the order of the list.
    @Transactional(readOnly = true)
    public Map<String, LocalizedText> parks() {
        return names("""
                select code, names from parks.park
                where (select database.everywhere()) or id = any ((select database.parks())::uuid[])
                order by opened_on nulls last, code""");
    }

    @Transactional(readOnly = true)
    public Map<String, LocalizedText> parksById() {
        return names("select id::text, names from parks.park order by opened_on nulls last, code");
    }

    @Transactional(readOnly = true)
    public Map<String, LocalizedText> sectors() {
        return names("select code, names from startups.sector order by position, code");
    }

    @Transactional(readOnly = true)
    public Map<String, LocalizedText> stages() {
        return names("select code, names from startups.stage_kind order by position, code");
    }

    @Transactional(readOnly = true)
    public Map<String, LocalizedText> families() {
        return names("select code, names from coaching.need_family order by position, code");
    }

    private Map<String, LocalizedText> names(String sql) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        database.sql(sql).query(row -> {
            names.put(row.getString(1), json.readValue(row.getString(2), LocalizedText.class));
        });
        return names;
    }
}
