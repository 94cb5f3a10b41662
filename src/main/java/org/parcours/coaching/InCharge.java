package org.parcours.coaching;

import java.util.UUID;

/// Who acts for a startup on a day.
///
/// @param person acts: the holder, or the stand-in while the holder is away
public record InCharge(UUID startup, UUID park, UUID person, UUID holder) {
    public boolean stoodIn() {
        return !person.equals(holder);
    }
}
