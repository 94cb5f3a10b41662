package org.parcours.home;

import java.util.List;

/// A module's lines in everybody's day. Make it a bean of the module that owns the rules; the day finds it by itself.
///
/// Lines follow from dated rows alone, so that the day of any date can be worked out, today or later: what stood on a
/// list last month is computed, not remembered.
public interface DayItems {
    /// The rules that this source applies, in the order in which the page of rules lists them.
    List<DayRule> rules();

    /// The lines that its rules make on a day. A rule that `asked` does not apply makes none.
    List<DayItem> items(DayQuestion asked);
}
