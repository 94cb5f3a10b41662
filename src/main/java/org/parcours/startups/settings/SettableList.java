package org.parcours.startups.settings;

/// A list whose entries the network sets.
public enum SettableList {
    SECTORS("startups.sector"),
    STAGES("startups.stage_kind"),
    IDENTIFIERS("startups.identifier_kind"),
    MEASURES("startups.measure_kind");

    final String table;

    SettableList(String table) {
        this.table = table;
    }

    /// As it stands in addresses: `sectors`.
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static java.util.Optional<SettableList> of(String path) {
        return java.util.Arrays.stream(values())
                .filter(list -> list.path().equals(path))
                .findFirst();
    }
}
