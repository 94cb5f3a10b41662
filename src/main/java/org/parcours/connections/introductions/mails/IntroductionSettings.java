package org.parcours.connections.introductions.mails;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.connections.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// For how many days a link holds, after how many a silent side is reminded, and after how many it
/// lapses.
@Component
public class IntroductionSettings {
    static final String LINK = "introduction-link-days";
    static final String REMINDER = "introduction-reminder-days";
    static final String LAPSE = "introduction-lapse-days";
    static final List<String> CODES = List.of(LINK, REMINDER, LAPSE);

    private final JdbcClient database;

    IntroductionSettings(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public int days(String code) {
        return database.sql("select value from connections.setting where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Map<String, String> all() {
        Map<String, String> values = new LinkedHashMap<>();
        CODES.forEach(code -> values.put(code, Integer.toString(days(code))));
        return values;
    }

    /// Sets all of them.
    ///
    /// @throws Refused where one is no whole number from 1 to 365, or a side would lapse before it
    /// is reminded
    @Transactional
    public void set(Map<String, String> values) {
        for (String code : CODES) {
            String value = values.getOrDefault(code, "").strip();
            if (!value.matches("[1-9][0-9]{0,2}") || Integer.parseInt(value) > 365) {
                throw new Refused(code, "introductions.refused.setting");
            }
        }
        if (number(values, LAPSE) <= number(values, REMINDER)) {
            throw new Refused(LAPSE, "introductions.refused.setting.lapse");
        }
        CODES.forEach(code -> database.sql("update connections.setting set value = ? where code = ? and value <> ?")
                .params(number(values, code), code, number(values, code))
                .update());
    }

    private static int number(Map<String, String> values, String code) {
        return Integer.parseInt(values.getOrDefault(code, "").strip());
    }
}
