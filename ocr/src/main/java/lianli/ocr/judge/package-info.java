/**
 * What is believed: a value that was found is read a second time, on its own piece of paper and by
 * another reader, and what speaks for it is weighed against what was measured on pages whose truth
 * is known.
 *
 * <p>Start from {@link lianli.ocr.judge.Judge}; what comes out is {@link
 * lianli.ocr.judge.Judgement}. One field is judged at a time: whether the fields of a record agree
 * with each other is asked in {@code lianli.ocr.extract}.
 */
@NullMarked
package lianli.ocr.judge;

import org.jspecify.annotations.NullMarked;
