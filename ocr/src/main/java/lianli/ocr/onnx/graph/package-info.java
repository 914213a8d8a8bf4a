/**
 * Networks as graphs: the same function in fewer steps. The models come as they were trained, with
 * every multiplication by a single number as a step of its own over the whole image; ONNX Runtime
 * joins few of them, and two thirds of its time went there.
 *
 * <p>Start with {@link lianli.ocr.onnx.graph.LeanModel}. Each {@link lianli.ocr.onnx.graph.Rewrite}
 * is one way to need fewer steps. {@link lianli.ocr.onnx.graph.QuantisedModel} goes on from there:
 * nearly the same function, computed with bytes. This is the only package that imports the classes
 * of the ONNX format.
 */
@NullMarked
package lianli.ocr.onnx.graph;

import org.jspecify.annotations.NullMarked;
