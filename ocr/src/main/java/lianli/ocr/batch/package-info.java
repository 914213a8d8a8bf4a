/**
 * Many pages: workers, order, duplicates, the journal that lets an interrupted run go on.
 *
 * <p>Start with {@link lianli.ocr.batch.Batch}. What is done with one page is a {@link
 * lianli.ocr.batch.PageReader}, given from outside; this package knows no form and no engine. One
 * bad page never stops a batch: its failure is a {@link lianli.ocr.batch.PageResult}.
 */
@NullMarked
package lianli.ocr.batch;

import org.jspecify.annotations.NullMarked;
