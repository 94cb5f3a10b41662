package org.parcours.accounts;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.parcours.links.Digests;
import org.springframework.stereotype.Component;

/// Bounds how often somebody may try, on all nodes together: buckets in PostgreSQL. A whole park may share one
/// machine's address, so that machines have more room.
@Component
class Throttle {
    private final ProxyManager<String> buckets;
    private final KnownDevices devices;

    Throttle(DataSource dataSource, KnownDevices devices) {
        this.devices = devices;
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
        PASSWORD(8, 96, 80, Duration.ofMinutes(8)),
        LINK(4, 24, 40, Duration.ofMinutes(20));

        private final int ofOne;
        private final int ofAnAddress;
        private final int ofAMachine;
        private final Duration within;

        Act(int ofOne, int ofAnAddress, int ofAMachine, Duration within) {
            this.ofOne = ofOne;
            this.ofAnAddress = ofAnAddress;
            this.ofAMachine = ofAMachine;
            this.within = within;
        }
    }

    /// Who tries.
    ///
    /// @param address as it was typed
    /// @param machine network address of who tries
    /// @param device secret of the browser; empty if it has none
    record Attempt(String address, String machine, String device) {
        Attempt {
            address = address.strip().toLowerCase(Locale.ROOT);
        }
    }

    private record Limit(String key, int most, Duration within) {}

    /// A browser on which the holder has signed in before counts alone, so that nobody else can use up its attempts.
    /// All others count by account and machine, by machine, and for the account by all machines together, where the
    /// next attempt is a few seconds away.
    private List<Limit> limits(Act act, Attempt who) {
        if (devices.knows(who.address(), who.device())) {
            return List.of(limit(act, "device " + who.device() + " " + who.address(), act.ofOne));
        }
        return List.of(
                limit(act, "one " + who.machine() + " " + who.address(), act.ofOne),
                limit(act, "address " + who.address(), act.ofAnAddress),
                limit(act, "machine " + who.machine(), act.ofAMachine));
    }

    private static Limit limit(Act act, String who, int most) {
        return new Limit(HexFormat.of().formatHex(Digests.of(act + " " + who)), most, act.within);
    }

    /// Counts an attempt. One that has to wait is not counted, so that whoever goes on trying makes nobody wait longer.
    ///
    /// @return how long to wait; zero where the attempt may go ahead
    Duration attempt(Act act, Attempt who) {
        List<Limit> taken = new ArrayList<>();
        for (Limit limit : limits(act, who)) {
            ConsumptionProbe probe =
                    buckets.getProxy(limit.key(), () -> configuration(limit)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                giveBack(taken);
                return Duration.ofNanos(probe.getNanosToWaitForRefill());
            }
            taken.add(limit);
        }
        return Duration.ZERO;
    }

    /// An attempt that was right does not count.
    void forgive(Act act, Attempt who) {
        giveBack(limits(act, who));
    }

    private void giveBack(List<Limit> taken) {
        for (Limit limit : taken) {
            buckets.getProxy(limit.key(), () -> configuration(limit)).addTokens(1);
        }
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bucket -> bucket.capacity(limit.most()).refillGreedy(limit.most(), limit.within()))
                .build();
    }
}
