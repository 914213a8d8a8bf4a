/**
 * What the words of a value mean: the normal form of each kind of field, the words that its kind
 * allows (ethnic groups, places, papers, courts, surnames), and what readers are known to make of
 * them.
 *
 * <p>Start from {@link lianli.ocr.value.FieldNormal}. Whose value it is and where it stands is not
 * known here, nor whether it is believed.
 */
@NullMarked
package lianli.ocr.value;

import org.jspecify.annotations.NullMarked;
