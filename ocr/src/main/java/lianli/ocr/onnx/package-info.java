/**
 * Reader B: the PP-OCRv4 line recogniser and text detector on ONNX Runtime.
 *
 * <p>Start with {@link lianli.ocr.onnx.PpOcrEngine} and {@link lianli.ocr.onnx.TextLineDetector}.
 * The networks that both run on are {@link lianli.ocr.onnx.PpOcrNetworks}, which who opens them
 * closes. This is the only package that imports ONNX Runtime.
 */
@NullMarked
package lianli.ocr.onnx;

import org.jspecify.annotations.NullMarked;
