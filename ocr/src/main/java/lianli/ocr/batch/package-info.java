/**
 * Many pages: order, duplicates, the journal that lets an interrupted run go on, folders being
 * watched.
 *
 * <p>Start with {@link lianli.ocr.batch.Batch}. What happens to one page, and in which process, is
 * {@code lianli.ocr.worker}. One bad page never stops a batch: its failure is a {@link
 * lianli.ocr.worker.PageOutcome}.
 */
@NullMarked
package lianli.ocr.batch;

import org.jspecify.annotations.NullMarked;
