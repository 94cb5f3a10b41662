package org.parcours.connections.introductions.mails;

import java.util.List;
import java.util.Map;
import org.parcours.connections.Settings;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;

/// For how many days a link holds, after how many a silent side is reminded, and after how many it lapses.
@Component
public class IntroductionSettings {
    static final String LINK = "introduction-link-days";
    static final String REMINDER = "introduction-reminder-days";
    static final String LAPSE = "introduction-lapse-days";
    static final List<String> CODES = List.of(LINK, REMINDER, LAPSE);

    private final Settings settings;

    IntroductionSettings(Settings settings) {
        this.settings = settings;
    }

    public int days(String code) {
        return settings.number(code);
    }

    public Map<String, String> all() {
        return settings.all(CODES);
    }

    /// Sets all of them.
    ///
    /// @throws Refused where one is no whole number from 1 to 365, or a side would lapse before it is
    /// reminded
    public void set(Map<String, String> typed) {
        Map<String, Integer> days = Settings.read(CODES, typed, 365, "introductions.refused.setting");
        if (days.getOrDefault(LAPSE, 0) <= days.getOrDefault(REMINDER, 0)) {
            throw Refused.field(LAPSE, "introductions.refused.setting.lapse");
        }
        settings.set(days);
    }
}
