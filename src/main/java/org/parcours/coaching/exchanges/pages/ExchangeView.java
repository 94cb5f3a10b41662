package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.Map;
import org.parcours.web.forms.Form;
import org.parcours.web.forms.Option;

/// One exchange as its page shows it.
///
/// @param startupName in the reader's script
/// @param versions what it said before, latest first
/// @param owners who may do a next step
/// @param promise what was typed of a next step
public record ExchangeView(
        ExchangeLine line,
        String startupName,
        boolean mayCoach,
        List<File> files,
        List<Version> versions,
        List<Option> owners,
        Form promise) {
    public record File(String name, String href) {}

    /// A change.
    ///
    /// @param before what was there, by the label of the field
    public record Version(String when, Map<String, String> before) {}
}
