package org.parcours.connections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parcours.text.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The whole numbers that an administrator sets for offers and introductions, each under its code.
@Component("connectionSettings")
public class Settings {
    private final JdbcClient database;

    Settings(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public int number(String code) {
        return database.sql("select value from connections.setting where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /// As a form shows them, in the order of the codes.
    @Transactional(readOnly = true)
    public Map<String, String> all(List<String> codes) {
        Map<String, String> values = new LinkedHashMap<>();
        codes.forEach(code -> values.put(code, Integer.toString(number(code))));
        return values;
    }

    /// Sets all of them; what is the same already is not written again.
    @Transactional
    public void set(Map<String, Integer> values) {
        values.forEach(
                (code, value) -> database.sql("update connections.setting set value = ? where code = ? and value <> ?")
                        .params(value, code, value)
                        .update());
    }

    /// What was typed, as numbers in the order of the codes.
    ///
    /// @param refusal message key of what is said of one that is no whole number from 1 to the most
    /// @throws Refused naming the code
    public static Map<String, Integer> read(List<String> codes, Map<String, String> typed, int most, String refusal) {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (String code : codes) {
            String value = typed.getOrDefault(code, "").strip();
            if (!value.matches("[1-9][0-9]{0,2}") || Integer.parseInt(value) > most) {
                throw Refused.field(code, refusal);
            }
            values.put(code, Integer.valueOf(value));
        }
        return values;
    }
}
