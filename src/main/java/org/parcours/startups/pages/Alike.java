package org.parcours.startups.pages;

import java.util.UUID;

/// A startup that the one about to be registered may be.
///
/// @param about its park, and why
public record Alike(UUID id, String name, String about) {}
