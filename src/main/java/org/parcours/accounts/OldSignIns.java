package org.parcours.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.parcours.jobs.Recurring;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tokens that no longer open anything, and attempts that no longer count.
@Component
class OldSignIns implements Recurring {
    private final JdbcClient database;
    private final Clock clock;
    private final Duration keep;

    OldSignIns(JdbcClient database, Clock clock, @Value("${parcours.keep.sign-ins}") Duration keep) {
        this.database = database;
        this.clock = clock;
        this.keep = keep;
    }

    @Override
    public String name() {
        return "old-sign-ins";
    }

    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        var before = now.minus(keep).atOffset(ZoneOffset.UTC);
        database.sql("delete from accounts.token where expires_at < ? or revoked_at < ?")
                .params(before, before)
                .update();
        database.sql("delete from accounts.attempt where expires_at < ?")
                .param(now.toEpochMilli())
                .update();
        database.sql("delete from accounts.known_device where seen_at < ?")
                .param(now.minus(KnownDevices.LIFE).atOffset(ZoneOffset.UTC))
                .update();
    }
}
