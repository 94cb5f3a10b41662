package org.parcours.connections;

import java.util.List;

/// The families of needs that an offer can answer, and the fields that each asks about.
public enum Families {
    FINANCING("financing"),
    MARKET("market"),
    SKILLS("skills"),
    PREMISES("premises"),
    LEGAL("legal"),
    TECHNOLOGY("technology"),
    VISIBILITY("visibility");

    private final String code;

    Families(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static List<String> codes() {
        return java.util.Arrays.stream(values()).map(Families::code).toList();
    }
}
