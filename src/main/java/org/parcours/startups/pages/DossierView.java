package org.parcours.startups.pages;

import gg.jte.Content;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parcours.codelists.CodeListEntry;
import org.parcours.startups.DossierPanel;
import org.parcours.startups.Identity;
import org.parcours.startups.Startup;
import org.parcours.text.Language;
import org.parcours.values.PartialDate;
import org.parcours.web.Page;
import org.parcours.web.forms.Form;

/// What the dossier page shows.
///
/// @param park name of the park in the reader's language
/// @param sector its name; empty where it is not known
/// @param form an empty one
/// @param identifierKinds kinds of numbers that may be added
public record DossierView(
        Startup startup,
        Identity identity,
        String park,
        String sector,
        List<CodeListEntry> identifierKinds,
        List<Content> top,
        List<Content> main,
        List<Content> side,
        ThreadView thread,
        List<DossierPanel.Action> actions,
        Form form,
        boolean mayEdit,
        boolean mayList) {
    /// Kind, sector, residency, founding day on one line.
    public String factsLine(Page page) {
        Startup.Facts facts = startup.facts();
        String founded =
                facts.foundedOn() == null ? "" : page.say("startups.dossier.founded", founded(facts.foundedOn(), page));
        return Stream.of(
                        page.say("startups.kind." + facts.kind()),
                        sector,
                        page.say("startups.residency." + facts.residency()),
                        founded)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String founded(PartialDate date, Page page) {
        return date.isExact() ? page.words().longDate(date.day()) : date.in(page.words());
    }

    /// The name in the other script, where it is known.
    public String otherScript(Language language) {
        return language.otherNameOf(startup.name(), startup.facts().nameArabic());
    }

    public String kindOf(Identity.Identifier identifier, Page page) {
        return identifierKinds.stream()
                .filter(kind -> kind.code().equals(identifier.kind()))
                .map(kind -> page.words().text(kind.names()))
                .findFirst()
                .orElse(identifier.kind());
    }
}
