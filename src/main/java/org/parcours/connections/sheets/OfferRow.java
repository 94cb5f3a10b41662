package org.parcours.connections.sheets;

import java.util.UUID;
import org.parcours.connections.Offer;

/// One row of the sheet.
///
/// @param partner its name
record OfferRow(UUID id, String partner, Offer.Told offer) {}
