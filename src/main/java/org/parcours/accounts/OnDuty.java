package org.parcours.accounts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may act on a day: not suspended, with the roles of that day.
@Component
public class OnDuty {
    private final PersonTable people;

    OnDuty(PersonTable people) {
        this.people = people;
    }

    /// Everybody who holds one of the roles that day, in the order of names.
    @Transactional(readOnly = true)
    public List<SignedIn> holding(LocalDate day, Role... any) {
        return people.holding(Arrays.stream(any).map(Role::name).toList()).stream()
                .filter(person -> person.suspended() == null)
                .map(person -> SignedIn.of(person, day))
                .filter(person -> person.holds(any))
                .toList();
    }

    /// The person as they could sign in that day; empty where they could not.
    @Transactional(readOnly = true)
    public Optional<SignedIn> of(UUID person, LocalDate day) {
        return people.byId(person).filter(known -> known.suspended() == null).map(known -> SignedIn.of(known, day));
    }
}
