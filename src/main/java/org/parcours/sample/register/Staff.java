package org.parcours.sample.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parcours.sample.register.Register.Sitting;

/// The network's people, and who writes a dossier of a park on a day.
public record Staff(List<Member> members) {
    public static final String DOMAIN = "@parcours.example";

    /// Somebody who works for the network, in one role.
    ///
    /// @param park null for the whole network
    /// @param held the row that says so
    /// @param also another park where the same is done; null for none
    /// @param until last day; null while it lasts
    /// @param signsIn has an account with a password today
    public record Member(
            UUID id,
            UUID held,
            String name,
            String email,
            String role,
            @Nullable String park,
            @Nullable String also,
            LocalDate from,
            @Nullable LocalDate until,
            boolean signsIn) {
        public boolean writesIn(String parkCode, LocalDate day) {
            return parkCode.equals(park) && thereOn(day);
        }

        public boolean thereOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        /// Looks after startups of the park that day.
        public boolean coordinates(String parkCode, LocalDate day) {
            return role.equals("COORDINATOR") && (parkCode.equals(park) || parkCode.equals(also)) && thereOn(day);
        }
    }

    /// The first of a role.
    public Member firstOf(String role) {
        return members.stream()
                .filter(member -> member.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    public static Staff writtenInto(Register register, Network network) {
        Chance chance = Chance.of("staff");
        List<Member> members = new ArrayList<>();
        for (Listing.Line line : Listing.of("people").lines()) {
            members.add(member(line, register, network, chance, members.size()));
        }
        return new Staff(members);
    }

    private static Member member(Listing.Line line, Register register, Network network, Chance chance, int place) {
        LocalDate from = LocalDate.parse(line.get("from"));
        @Nullable LocalDate until = Listing.day(line.get("until"));
        @Nullable String park = Listing.text(line.get("park"));
        String email = line.get("email") + DOMAIN;
        // before the register was opened, nobody could be entered into it
        Instant moment = (from.isBefore(Register.OPENED) ? Register.OPENED : from)
                .atTime(8, 15)
                .atZone(Register.ZONE)
                .toInstant();
        Sitting entered = register.at(moment, null, chance);
        UUID id = entered.add(
                "accounts.person",
                Map.of(
                        "name", line.get("latin"),
                        "name_arabic", line.get("arabic"),
                        "email", email,
                        "language", line.get("language"),
                        "digits", "latin",
                        "phone", "+212 5228-850%02d".formatted(place)));
        Map<String, @Nullable Object> held = new LinkedHashMap<>();
        held.put("person_id", id);
        held.put("role", line.get("role"));
        held.put("park_id", park == null ? null : network.park(park).id());
        held.put("held_from", from);
        UUID role = entered.add("accounts.role_held", held);
        if (until != null) {
            register.sitting(until, null, chance).change("accounts.role_held", role, Map.of("held_until", until));
        }
        @Nullable String also = Listing.text(line.get("also"));
        if (also != null) {
            held.put("park_id", network.park(also).id());
            entered.add("accounts.role_held", held);
        }
        boolean signsIn = !line.get("account").isEmpty();
        return new Member(id, role, line.get("latin"), email, line.get("role"), park, also, from, until, signsIn);
    }

    /// Who runs the park that day, or whoever writes there.
    public UUID manager(Network.Park park, LocalDate day, Chance chance) {
        return members.stream()
                .filter(member -> member.role().equals("PARK_MANAGER") && member.writesIn(park.code(), day))
                .map(Member::id)
                .findFirst()
                .orElseGet(() -> writer(park, day, chance));
    }

    /// One of those who worked at the park that day; at the very first, somebody of the oldest park.
    public UUID writer(Network.Park park, LocalDate day, Chance chance) {
        List<Member> there = members.stream()
                .filter(member -> member.writesIn(park.code(), day))
                .toList();
        return there.isEmpty() ? members.getFirst().id() : chance.pick(there).id();
    }
}
