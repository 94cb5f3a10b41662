package org.parcours.startups;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.parcours.text.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The values that hold for the whole network. They are read all the time and change rarely: each node caches them for
/// half a minute.
@Component
public class NetworkSettings {
    private static final String CURRENCY = "currency";
    private static final String JOURNEY_MONTHS = "journey-months";
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final JdbcClient database;
    private final LoadingCache<String, String> cached =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(this::read);

    NetworkSettings(JdbcClient database) {
        this.database = database;
    }

    /// Returns the ISO 4217 code of the network's own currency.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public String currency() {
        return cached.get(CURRENCY);
    }

    /// Returns the length of a journey that nobody plans otherwise, in months.
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public int journeyMonths() {
        return Integer.parseInt(cached.get(JOURNEY_MONTHS));
    }

    /// Changes the network's currency.
    ///
    /// @throws Refused (field `currency`) unless it is three capital letters
    @Transactional
    public void changeCurrency(String code) {
        change(CURRENCY, code, "[A-Z]{3}");
    }

    /// Changes the length of a journey.
    ///
    /// @throws Refused (field `journey-months`) unless it is a whole number from 1 to 999
    @Transactional
    public void changeJourneyMonths(String months) {
        change(JOURNEY_MONTHS, months, "[1-9][0-9]{0,2}");
    }

    private void change(String setting, String value, String pattern) {
        if (!value.matches(pattern)) {
            throw Refused.field(setting, "startups.refused.setting." + setting);
        }
        database.sql("update startups.setting set value = ? where code = ?")
                .params(value, setting)
                .update();
        cached.invalidateAll();
    }

    private String read(String setting) {
        return database.sql("select value from startups.setting where code = ?")
                .param(setting)
                .query(String.class)
                .single();
    }
}
