package org.parcours.accounts.pages;

import org.parcours.text.Saying;

/// Something that needs an administrator's care, and where it is taken care of.
public record Care(Saying what, String href) {}
