/**
 * One page at a time: what is done with a page, by whom, and how it ended.
 *
 * <p>Start with {@link lianli.ocr.worker.WorkerPool}, which starts {@link
 * lianli.ocr.worker.PageWorker}s: inside this process, or as processes of their own, so that a page
 * that brings down native code costs that page and not the batch. A {@link
 * lianli.ocr.worker.PageReader} is the work itself, usually {@link lianli.ocr.worker.FormPages};
 * every way in which a page can end is a {@link lianli.ocr.worker.PageOutcome}. Order, journal and
 * resumption belong to {@code lianli.ocr.batch}.
 */
@NullMarked
package lianli.ocr.worker;

import org.jspecify.annotations.NullMarked;
