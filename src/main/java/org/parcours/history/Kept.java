package org.parcours.history;

/// A table under versioning, and the column that names whose rows they are.
///
/// @param table qualified name, as `startups.exit`; written in the code, never from a request
/// @param subjectColumn column holding the subject's id
public record Kept(String table, String subjectColumn) {}
