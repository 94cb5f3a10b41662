/// What the cells of a spreadsheet mean: numbers, amounts, days and answers, as people write them in three languages.
@NullMarked
@NamedInterface("values")
package org.parcours.transfers.values;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
