package org.parcours.coaching.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.startups.journeys.Refusal;
import org.parcours.text.Days;
import org.parcours.text.Refused;
import org.parcours.text.Words;

/// A leave as typed.
public record LeaveForm(String standIn, String absentFrom, String absentUntil, Map<String, String> errors) {
    static final LeaveForm EMPTY = new LeaveForm("", "", "", Map.of());

    static LeaveForm of(Map<String, String> typed) {
        return new LeaveForm(
                typed.getOrDefault("standIn", ""),
                typed.getOrDefault("absentFrom", ""),
                typed.getOrDefault("absentUntil", ""),
                Map.of());
    }

    LeaveForm refused(Refused refused, Words words) {
        Map<String, String> all = new LinkedHashMap<>(errors);
        all.put(refused.field(), refused.in(words));
        return new LeaveForm(standIn, absentFrom, absentUntil, all);
    }

    @Nullable
    UUID standInId() {
        try {
            return standIn.isBlank() ? null : UUID.fromString(standIn);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.UNKNOWN_CODE.of("standIn");
        }
    }

    @Nullable
    LocalDate day(String field, String typed) {
        try {
            return typed.isBlank() ? null : Days.read(typed);
        } catch (DateTimeException unreadable) {
            throw Refusal.NO_SUCH_DAY.of(field);
        }
    }
}
