/**
 * Where the time of a page goes.
 *
 * <p>Start with {@link lianli.ocr.timing.Stopwatch}: whoever opens a reader may give it one and
 * look at it afterwards. Nothing here is shared between readers, and nothing changes what is read.
 */
@NullMarked
package lianli.ocr.timing;

import org.jspecify.annotations.NullMarked;
