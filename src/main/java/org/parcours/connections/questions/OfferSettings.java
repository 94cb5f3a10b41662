package org.parcours.connections.questions;

import java.util.List;
import java.util.Map;
import org.parcours.connections.Settings;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;

/// After how many months an offer is asked about (`offer-months`), and after how many days of silence it is
/// shown as
/// stale (`offer-silence-days`).
@Component
public class OfferSettings {
    static final List<String> CODES = List.of("offer-months", "offer-silence-days");

    private final Settings settings;

    OfferSettings(Settings settings) {
        this.settings = settings;
    }

    public Map<String, String> all() {
        return settings.all(CODES);
    }

    /// Sets both.
    ///
    /// @throws Refused where one is no whole number from 1 to 999
    public void set(Map<String, String> typed) {
        settings.set(Settings.read(CODES, typed, 999, "connections.refused.setting"));
    }
}
