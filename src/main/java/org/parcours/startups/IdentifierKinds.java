package org.parcours.startups;

import java.util.List;
import java.util.Objects;
import org.parcours.codelists.CodeListEntry;
import org.parcours.codelists.CodeLists;
import org.parcours.text.Refused;
import org.springframework.stereotype.Component;

/// The kinds of numbers that companies bear, and what a number of each looks like.
@Component
public class IdentifierKinds {
    private final CodeLists lists;

    IdentifierKinds(CodeLists lists) {
        this.lists = lists;
    }

    /// Returns every kind in its order, retired ones too.
    public List<CodeListEntry> all() {
        return lists.all(StartupLists.IDENTIFIERS);
    }

    /// Returns a number in the form in which it is stored, checked as its kind asks.
    ///
    /// @throws Refused (fields `kind`, `value`) with the reason
    public String checked(String kind, String written) {
        CodeListEntry entry = lists.find(StartupLists.IDENTIFIERS, kind)
                .orElseThrow(() -> Refused.field("kind", "startups.refused.identifier.kind"));
        boolean ice = Objects.equals(entry.checkedBy(), "ICE");
        String value = ice ? Ice.compact(written) : written.strip();
        if (value.isEmpty()) {
            throw Refused.field("value", "startups.refused.identifier.empty");
        }
        if (ice) {
            Ice.check(value);
        }
        String pattern = entry.pattern();
        if (pattern != null && !value.matches(pattern)) {
            throw Refused.field("value", "startups.refused.identifier.pattern");
        }
        return value;
    }
}
