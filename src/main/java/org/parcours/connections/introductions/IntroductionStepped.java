package org.parcours.connections.introductions;

/// Something happened to an introduction: it was proposed, answered, met, ended, or its last step
/// was taken back.
public record IntroductionStepped(Introduction introduction) {}
