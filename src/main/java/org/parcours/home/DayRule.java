package org.parcours.home;

/// Why a line stands on somebody's day. `<module>.rule.<name>` says it in words, `<module>.rule.<name>.days` says what
/// its days count.
///
/// @param code module and name, as `coaching.silent`
/// @param days as long as the network sets no others
public record DayRule(String code, int days, Kind kind) {
    /// What is at stake, which orders a day before any delay does.
    public enum Kind {
        /// The network owes it to every startup: its days can be set, it cannot be switched off.
        DUTY,
        /// Somebody waits for an answer, a step or a decision.
        WAITING,
        /// What is known grows old and nobody waits: shown after everything for which somebody does, however late.
        UPKEEP
    }

    public static DayRule duty(String code, int days) {
        return new DayRule(code, days, Kind.DUTY);
    }

    public static DayRule waiting(String code, int days) {
        return new DayRule(code, days, Kind.WAITING);
    }

    public static DayRule upkeep(String code, int days) {
        return new DayRule(code, days, Kind.UPKEEP);
    }

    public boolean duty() {
        return kind == Kind.DUTY;
    }

    public boolean upkeep() {
        return kind == Kind.UPKEEP;
    }

    public String nameKey() {
        return code.replace(".", ".rule.");
    }

    public String daysKey() {
        return nameKey() + ".days";
    }
}
