/**
 * Handwriting: what a field that was filled in by hand may say, and how far it is believed.
 *
 * <p>Readers of print agree on little there. So what the field can be is weighed with what the
 * first reader holds possible ({@link lianli.ocr.decode}), over several crops of the same ink.
 * Start from {@link lianli.ocr.hand.HandReader}.
 */
@NullMarked
package lianli.ocr.hand;

import org.jspecify.annotations.NullMarked;
