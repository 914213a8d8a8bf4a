/**
 * Many pages: workers, order, duplicates, the journal that lets an interrupted run go on.
 *
 * <p>Start with {@link lianli.ocr.batch.Batch}. What is done with one page is a {@link
 * lianli.ocr.batch.PageReader}, usually {@link lianli.ocr.batch.FormPages}. One bad page never
 * stops a batch: its failure is a {@link lianli.ocr.batch.PageOutcome}.
 */
@NullMarked
package lianli.ocr.batch;

import org.jspecify.annotations.NullMarked;
