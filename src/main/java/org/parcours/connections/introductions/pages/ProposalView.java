package org.parcours.connections.introductions.pages;

import java.util.List;
import java.util.Map;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.Proposals;

/// What the page of a proposal shows: what speaks for and against it, and what is still to be chosen.
///
/// @param startup its name in the reader's language
/// @param earlier what was done before with these two, newest first
/// @param founders whom to ask in the startup
/// @param contacts whom to ask at the partner
/// @param typed what was typed, by field
/// @param errors by field
public record ProposalView(
        Proposals.Prospect prospect,
        String startup,
        String family,
        List<IntroductionLine> earlier,
        List<IntroductionContacts.ContactPerson> founders,
        List<IntroductionContacts.ContactPerson> contacts,
        Map<String, String> typed,
        Map<String, String> errors) {
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether nobody of the startup can be written to: the staff asks, and records what it was told.
    public boolean silent() {
        return founders.stream().noneMatch(one -> one.email() != null);
    }
}
