/// The passport of a publication: a JSON file that carries a published figure with everything behind it, and that
/// anyone can check without the network's server, its database or its word. Plain Java: it knows what a seal, a
/// signature and a chain are, and nothing of what the body says. Of the product it calls `text` alone, for the words in
/// which it answers.
@NullMarked
package org.parcours.indicators.passports;

import org.jspecify.annotations.NullMarked;
