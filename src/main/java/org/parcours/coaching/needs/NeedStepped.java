package org.parcours.coaching.needs;

import java.util.UUID;

/// A need was taken in charge, answered, closed in another way or reopened.
public record NeedStepped(UUID need, UUID startup, NeedStep step) {}
