package org.parcours.indicators.brief;

import java.util.UUID;
import org.parcours.statistics.Interval;

/// Something that may be worth a sentence. Shares are fractions of one.
public sealed interface Finding {
    /// What it is about; of one subject one finding is said.
    String subject();

    /// How much it weighs among its like.
    double weight();

    /// A share below what the network wants it to reach.
    record Missed(String code, double share, double target) implements Finding {
        @Override
        public String subject() {
            return code;
        }

        @Override
        public double weight() {
            return target - share;
        }
    }

    /// A share that moved within a year by more than chance explains.
    record Changed(String code, double share, double before) implements Finding {
        @Override
        public String subject() {
            return code;
        }

        @Override
        public double weight() {
            return Math.abs(share - before);
        }
    }

    /// A park whose whole interval lies below the share of the network.
    record Behind(String code, UUID park, double share, Interval interval, double all) implements Finding {
        @Override
        public String subject() {
            return "park " + park;
        }

        @Override
        public double weight() {
            return all - share;
        }
    }

    /// Matters that nobody is in charge of.
    record Unattended(long count) implements Finding {
        @Override
        public String subject() {
            return "nobody";
        }

        @Override
        public double weight() {
            return count;
        }
    }

    /// Matters that wait for too long with somebody.
    ///
    /// @param days that the oldest is late
    record Waiting(UUID person, long count, long days) implements Finding {
        @Override
        public String subject() {
            return "person " + person;
        }

        @Override
        public double weight() {
            return days;
        }
    }

    /// Journeys that go on beyond their planned end.
    record Overdue(long count) implements Finding {
        @Override
        public String subject() {
            return "overdue";
        }

        @Override
        public double weight() {
            return count;
        }
    }
}
