package org.parcours.coaching.exchanges.pages;

import java.util.List;
import java.util.UUID;

/// All exchanges with a startup.
public record ExchangeListView(UUID startup, String startupName, boolean mayCoach, List<ExchangeLine> lines) {}
