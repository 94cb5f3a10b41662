package org.parcours.web;

import java.util.List;

/// A module's entries in the menu for the current reader; those they may not open are left out.
public interface MenuSource {
    List<MenuEntry> entries();

    /// Where an entry stands.
    enum Group {
        FIRST,
        SUPPORT,
        REPORT,
        ADMINISTER,
        /// Buttons of the frame itself: what is noted down from anywhere.
        NOTE
    }

    /// One line of the menu.
    ///
    /// @param label message key
    /// @param href path that also marks the entry as current on every page beneath it
    /// @param order place within its group
    record MenuEntry(Group group, int order, String label, String href) {}
}
