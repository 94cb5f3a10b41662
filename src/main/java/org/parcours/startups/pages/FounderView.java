package org.parcours.startups.pages;

import gg.jte.Content;
import java.util.List;
import org.parcours.startups.DossierPanel.Action;
import org.parcours.startups.Startup;

/// The first page of a founder.
///
/// @param asks how many answers are waited for from the founder
/// @param others further startups of the same person
public record FounderView(
        String title,
        int asks,
        List<Action> actions,
        List<Content> top,
        List<Content> main,
        List<Content> side,
        List<Startup> others) {}
