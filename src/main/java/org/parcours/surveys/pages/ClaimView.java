package org.parcours.surveys.pages;

import org.parcours.surveys.Asked;
import org.parcours.surveys.Campaign;
import org.parcours.surveys.facts.Claim;

/// An answer that became a fact, or waits to, as its reader writes it.
///
/// @param question its wording
/// @param said what was answered
/// @param known what speaks against it; empty where nothing does
/// @param settled what it came to; empty where it came to nothing, or has not yet
public record ClaimView(
        Claim claim, Asked asked, Campaign campaign, String question, String said, String known, String settled) {}
