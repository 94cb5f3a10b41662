package org.parcours.connections.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.connections.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// After how many months an offer is asked about (`offer-months`), and after how many days of silence it is shown as
/// stale (`offer-silence-days`).
@Component
public class OfferSettings {
    static final List<String> CODES = List.of("offer-months", "offer-silence-days");

    private final JdbcClient database;

    OfferSettings(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public Map<String, String> all() {
        Map<String, String> values = new LinkedHashMap<>();
        database.sql("select code, value from connections.setting order by code")
                .query(row -> {
                    values.put(row.getString("code"), row.getString("value"));
                });
        return values;
    }

    /// Sets both.
    ///
    /// @throws Refused where one is no whole number from 1 to 999
    @Transactional
    public void set(Map<String, String> values) {
        for (String code : CODES) {
            String value = values.getOrDefault(code, "").strip();
            if (!value.matches("[1-9][0-9]{0,2}")) {
                throw new Refused(code, "connections.refused.setting");
            }
            database.sql("update connections.setting set value = ? where code = ? and value <> ?")
                    .params(Integer.valueOf(value), code, Integer.valueOf(value))
                    .update();
        }
    }
}
