package org.parcours.startups.pages;

import java.io.Serializable;

/// A form of the dossier that came back: which one, the reason, and what was typed.
public record RefusedForm(String form, String reason, String first, String second) implements Serializable {}
