package org.parcours.sample.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// One stream of chance, the same for the same key on every machine. Each startup and each topic of it has its own, so
/// that a draw added later changes nothing elsewhere.
public final class Chance {
    private static final long SEED = 20_240_531;

    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    public static Chance of(String key) {
        UUID digest = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new Chance(SEED ^ digest.getMostSignificantBits() ^ digest.getLeastSignificantBits());
    }

    /// Whether it happens this time.
    ///
    /// @param share probability in [0, 1]
    public boolean happens(double share) {
        return random.nextDouble() < share;
    }

    /// Both ends included.
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /// Both ends included, the low ones more often.
    public int soon(int low, int high) {
        int once = between(low, high);
        int again = between(low, high);
        return Math.min(once, again);
    }

    public <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /// Normal with mean 0 and deviation 1.
    public double normal() {
        return random.nextGaussian();
    }

    /// A version 7 identifier (RFC 9562) of that moment.
    public UUID id(Instant moment) {
        long high = (moment.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0fffL);
        return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
    }
}
