package org.parcours.accounts;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.parcours.links.Digests;
import org.springframework.stereotype.Component;

/// Bounds how often somebody may try, by address and by machine, on all nodes together: buckets in PostgreSQL.
/// A whole park may share one machine's address, so that machines have more room.
@Component
class Throttle {
    private final ProxyManager<String> buckets;

    Throttle(DataSource dataSource) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("accounts.attempt")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofHours(1)))
                .build();
    }

    /// What is tried, and how often in how long.
    enum Act {
        PASSWORD(8, 80, Duration.ofMinutes(8)),
        LINK(4, 40, Duration.ofMinutes(20));

        private final int ofAnAddress;
        private final int ofAMachine;
        private final Duration within;

        Act(int ofAnAddress, int ofAMachine, Duration within) {
            this.ofAnAddress = ofAnAddress;
            this.ofAMachine = ofAMachine;
            this.within = within;
        }
    }

    private record Limit(String key, int most, Duration within) {}

    private static List<Limit> limits(Act act, String address, String machine) {
        return List.of(
                limit(act, "address " + address.strip().toLowerCase(Locale.ROOT), act.ofAnAddress),
                limit(act, "machine " + machine, act.ofAMachine));
    }

    private static Limit limit(Act act, String who, int most) {
        return new Limit(HexFormat.of().formatHex(Digests.of(act + " " + who)), most, act.within);
    }

    /// Counts an attempt.
    ///
    /// @return how long to wait; zero where the attempt may go ahead
    Duration attempt(Act act, String address, String machine) {
        Duration wait = Duration.ZERO;
        for (Limit limit : limits(act, address, machine)) {
            ConsumptionProbe probe =
                    buckets.getProxy(limit.key(), () -> configuration(limit)).tryConsumeAndReturnRemaining(1);
            Duration needed = Duration.ofNanos(probe.getNanosToWaitForRefill());
            wait = probe.isConsumed() || needed.compareTo(wait) < 0 ? wait : needed;
        }
        return wait;
    }

    /// An attempt that was right does not count.
    void forgive(Act act, String address, String machine) {
        for (Limit limit : limits(act, address, machine)) {
            buckets.getProxy(limit.key(), () -> configuration(limit)).addTokens(1);
        }
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bucket -> bucket.capacity(limit.most()).refillGreedy(limit.most(), limit.within()))
                .build();
    }
}
