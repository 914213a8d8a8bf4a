/**
 * Scans that once gave a wrong result, drawn from {@code testdata/scans} and read by the built
 * program: {@code make cases-scans}.
 *
 * <p>Start with {@link lianli.ocr.cases.ScanCases}. Each case stands for a kind; its neighbours are
 * in the tests of {@code lianli.ocr.scan}, {@code .output} and {@code .batch}.
 */
@NullMarked
package lianli.ocr.cases;

import org.jspecify.annotations.NullMarked;
