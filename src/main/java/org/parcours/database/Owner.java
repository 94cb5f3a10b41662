package org.parcours.database;

import javax.sql.DataSource;

/// The owner's connections, for commands that must write what the application may not: the sample network's past.
/// Serves no request. A record rather than a DataSource bean, so that nothing is wired to it by accident.
public record Owner(DataSource dataSource) {}
