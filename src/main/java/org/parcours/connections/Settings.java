package org.parcours.connections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.text.Checks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The whole numbers that an administrator sets for offers and introductions, each under its code.
@Component("connectionSettings")
public class Settings {
    /// For how many days the link of an introduction holds.
    public static final String LINK_DAYS = "introduction-link-days";

    /// After how many days a silent side is reminded.
    public static final String REMINDER_DAYS = "introduction-reminder-days";

    /// After how many days of silence an introduction lapses.
    public static final String LAPSE_DAYS = "introduction-lapse-days";

    private final JdbcClient database;

    Settings(JdbcClient database) {
        this.database = database;
    }

    /// What is set on one page: after how many months an offer is asked about and after how many days of silence it is
    /// shown as stale; how long a side of an introduction is waited for.
    public enum Section {
        OFFERS("connections", 999),
        INTRODUCTIONS("introductions", 365);

        private final String messages;
        private final int most;

        Section(String messages, int most) {
            this.messages = messages;
            this.most = most;
        }

        /// Beginning of the message keys, with the dot.
        public String messages() {
            return messages + ".settings.";
        }

        public List<String> codes() {
            return switch (this) {
                case OFFERS -> List.of("offer-months", "offer-silence-days");
                case INTRODUCTIONS -> List.of(LINK_DAYS, REMINDER_DAYS, LAPSE_DAYS);
            };
        }

        /// Returns the numbers that come in, in the order of the codes.
        ///
        /// @throws org.parcours.text.Refused for each out of range, or if a side lapses before it is reminded
        public Map<String, Integer> checked(Map<String, @Nullable Integer> typed) {
            Checks checks = new Checks();
            Map<String, Integer> values = new LinkedHashMap<>();
            for (String code : codes()) {
                Integer value = typed.get(code);
                checks.that(value != null && value > 0 && value <= most, code, messages + ".refused.setting");
                values.put(code, value == null ? 0 : value);
            }
            checks.that(
                    this == OFFERS || values.getOrDefault(LAPSE_DAYS, 0) > values.getOrDefault(REMINDER_DAYS, 0),
                    LAPSE_DAYS,
                    "introductions.refused.setting.lapse");
            checks.done();
            return values;
        }
    }

    @Transactional(readOnly = true)
    public int number(String code) {
        return database.sql("select value from connections.setting where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    /// In the order of the codes.
    @Transactional(readOnly = true)
    public Map<String, Integer> all(Section group) {
        Map<String, Integer> values = new LinkedHashMap<>();
        group.codes().forEach(code -> values.put(code, number(code)));
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
}
