/**
 * What a line says if it must be a text of a certain language: a date, a number with a check digit,
 * one of a list of words. A reader's {@link lianli.ocr.Lattice} tells all that it holds possible;
 * here it is searched for the likeliest texts that the language has.
 *
 * <p>Start from {@link lianli.ocr.decode.PrefixBeam}. What a language is of, and whether a reading
 * is believed, is not known here.
 */
@NullMarked
package lianli.ocr.decode;

import org.jspecify.annotations.NullMarked;
