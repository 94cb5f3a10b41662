package org.parcours.connections.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parcours.connections.Partner;
import org.parcours.transfers.Finding;

/// What the form shows.
///
/// @param partner null for a new one
/// @param version what was read, handed back with the change; empty for a new one
/// @param alike who may be the partner that is typed
/// @param theirs what somebody else saved meanwhile, by field
public record PartnerEditView(
        @Nullable Partner partner,
        Typed form,
        String version,
        Labels labels,
        List<Finding.Likeness> alike,
        Map<String, String> theirs) {
    public String action() {
        return partner == null ? "/partners" : "/partners/" + partner.id();
    }

    public List<String> languages() {
        return PartnerForm.languages(labels.words().language());
    }
}
