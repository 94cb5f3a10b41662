package org.parcours.connections.introductions.pages;

import java.util.List;
import org.parcours.connections.introductions.IntroductionContacts;
import org.parcours.connections.introductions.IntroductionLine;
import org.parcours.connections.introductions.Proposals;
import org.parcours.text.Words;
import org.parcours.web.forms.Option;

/// What the page of a proposal shows: what speaks for and against it, and what is still to be chosen.
///
/// @param startup its name in the reader's language
/// @param earlier what was done before with these two, newest first
/// @param founders whom to ask in the startup
/// @param contacts whom to ask at the partner
public record ProposalView(
        Proposals.Prospect prospect,
        String startup,
        String family,
        List<IntroductionLine> earlier,
        List<IntroductionContacts.ContactPerson> founders,
        List<IntroductionContacts.ContactPerson> contacts) {
    /// Those who can be asked, with how they are reached.
    public static List<Option> options(List<IntroductionContacts.ContactPerson> people, Words words) {
        return people.stream()
                .map(one -> new Option(
                        one.id().toString(),
                        one.nameIn(words.language()) + " · "
                                + (one.email() == null ? words.say("introductions.new.no-address") : one.email())))
                .toList();
    }

    /// Whether nobody of the startup can be written to: the staff asks, and records what it was told.
    public boolean silent() {
        return founders.stream().noneMatch(one -> one.email() != null);
    }
}
