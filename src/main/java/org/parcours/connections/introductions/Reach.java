package org.parcours.connections.introductions;

import java.util.UUID;
import java.util.function.Supplier;
import org.parcours.database.Scope;
import org.parcours.database.WiderScope;
import org.springframework.stereotype.Component;

/// Somebody of one side reaches neither the other side nor, as a partner, the need. What they may see or do of an
/// introduction of their own is looked up further than they reach: whoever asks has made sure before that it is theirs.
@Component
class Reach {
    private final WiderScope wider;

    Reach(WiderScope wider) {
        this.wider = wider;
    }

    /// Whether who asks is of a side and not of the staff.
    static boolean ofASide() {
        Scope scope = Scope.current();
        return !scope.everywhere() && scope.parks().isEmpty();
    }

    <T> T further(Supplier<T> work) {
        UUID person = Scope.current().person();
        return wider.call(person != null && ofASide() ? Scope.network(person) : Scope.current(), work);
    }
}
