package org.parcours.startups.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

record StartupList(List<StartupItem> items, @Nullable String next) {}
