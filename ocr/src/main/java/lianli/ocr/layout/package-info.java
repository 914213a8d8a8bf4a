/**
 * Where values stand: which of the words on a page is the value of which label, whose it is, man's
 * or woman's, and which record it belongs to.
 *
 * <p>Start from {@link lianli.ocr.layout.RecordFinder}, the one way in; what comes out is, for each
 * record, a list of {@link lianli.ocr.layout.FoundField}. One reader, {@code GeneralReader}, reads
 * whatever has labels, and {@code ProseLayout} sentences; which labels there are is data ({@code
 * labels.csv}), to which a known form adds its own. A value whose place or party is not certain
 * says so itself; whether it was read right is for others to judge.
 */
@NullMarked
package lianli.ocr.layout;

import org.jspecify.annotations.NullMarked;
