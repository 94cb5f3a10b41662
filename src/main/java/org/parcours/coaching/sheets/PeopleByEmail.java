package org.parcours.coaching.sheets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parcours.accounts.People;
import org.parcours.text.Refused;
import org.parcours.transfers.Row;
import org.parcours.values.Email;

/// The people that rows name by their addresses.
final class PeopleByEmail {
    private final People people;
    private Map<String, UUID> ids = Map.of();

    PeopleByEmail(People people) {
        this.people = people;
    }

    /// Loads the people whose addresses stand in these columns, with one statement.
    void load(List<Row> rows, String... columns) {
        ids = people.ids(rows.stream()
                .flatMap(row -> Stream.of(columns).flatMap(column -> row.text(column).stream()))
                .map(PeopleByEmail::address)
                .distinct()
                .toList());
    }

    static String address(String email) {
        return Email.stored(email.strip()).key();
    }

    /// Returns the person with an address.
    ///
    /// @throws Refused if nobody has it
    UUID id(String email) {
        UUID person = ids.get(address(email));
        if (person == null) {
            throw new Refused("sheets.fault.unknown-person", address(email));
        }
        return person;
    }
}
