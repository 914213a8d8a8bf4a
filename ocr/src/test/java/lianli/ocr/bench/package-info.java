/**
 * Measurements of reading: {@link lianli.ocr.bench.AccuracyBench} counts fields that come out
 * exactly right, {@link lianli.ocr.bench.PageErrors} counts wrong characters of whole pages, {@link
 * lianli.ocr.bench.CalibrationFit} makes the table of confidences, {@link
 * lianli.ocr.bench.StageBench} says where the time goes, {@link lianli.ocr.bench.PeerBench} runs
 * other programs on the same pages, {@link lianli.ocr.bench.MemoryBench} watches what a long batch
 * holds. {@code make bench} starts them; what they compute with is tested here.
 */
@NullMarked
package lianli.ocr.bench;

import org.jspecify.annotations.NullMarked;
