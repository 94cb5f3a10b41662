package org.parcours.parks.sheets;

import java.util.UUID;
import org.parcours.parks.Park;
import org.parcours.parks.Region;

/// One row of the sheet.
record ParkRow(UUID id, Park.Facts facts, UUID regionId, Region.Facts region) {}
