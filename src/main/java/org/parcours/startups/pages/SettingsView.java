package org.parcours.startups.pages;

import java.util.List;
import java.util.Map;
import org.parcours.codelists.CodeList;
import org.parcours.codelists.CodeListEntry;

/// Every settable list with its entries, and the settings by code.
public record SettingsView(Map<CodeList, List<CodeListEntry>> lists, Map<String, String> settings) {}
