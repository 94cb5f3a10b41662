package org.parcours.web;

/// What was asked for does not exist, or not for who asks: both look alike. Answered by 404.
public class NotHere extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what was looked for.
    ///
    /// @param what for the log only, never shown
    public NotHere(String what) {
        super(what);
    }
}
