package org.parcours.coaching.needs.pages;

import java.util.List;
import org.parcours.coaching.duty.Duty;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;

/// What the page of the duty of care shows.
///
/// @param blank form of a new one
public record DutyView(List<Row> rows, List<Option> families, List<Option> stages, Form blank) {
    /// One row.
    ///
    /// @param name for whom it holds
    public record Row(Duty duty, String name, Form form) {}
}
