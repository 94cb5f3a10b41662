package org.parcours.connections.sheets;

import java.util.UUID;
import org.parcours.connections.Partner;

/// One row of the sheet.
record PartnerRow(UUID id, Partner.Facts facts) {}
