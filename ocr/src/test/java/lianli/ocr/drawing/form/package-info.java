/**
 * One drawer per form: what is printed on it, and how an act is written into it.
 *
 * <p>Start with {@link lianli.ocr.drawing.form.FormKind}.
 */
@NullMarked
package lianli.ocr.drawing.form;

import org.jspecify.annotations.NullMarked;
