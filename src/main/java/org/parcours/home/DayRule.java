package org.parcours.home;

/// Why a line stands on somebody's day. `<module>.rule.<name>` says it in words, `<module>.rule.<name>.days` says what
/// its days count.
///
/// @param code module and name, as `coaching.silent`
/// @param days as long as the network sets no others
/// @param duty the network owes it to every startup: its days can be set, it cannot be switched off
public record DayRule(String code, int days, boolean duty) {
    public String nameKey() {
        return code.replace(".", ".rule.");
    }

    public String daysKey() {
        return nameKey() + ".days";
    }
}
