package org.parcours.startups.pages;

import java.util.List;
import java.util.Map;
import org.parcours.startups.settings.Entry;
import org.parcours.startups.settings.SettableList;

/// Every settable list with its entries, and the settings by code.
public record SettingsView(Map<SettableList, List<Entry>> lists, Map<String, String> settings) {}
