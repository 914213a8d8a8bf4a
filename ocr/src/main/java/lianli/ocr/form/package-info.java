/**
 * The forms by era as data: what is printed on them, and which field each label names.
 *
 * <p>Start from {@link lianli.ocr.form.FormCatalogue}, which reads {@code forms.json}: a new form
 * or a county's variant is an entry there, not a class. How a page is searched for them is {@code
 * lianli.ocr.layout}.
 */
@NullMarked
package lianli.ocr.form;

import org.jspecify.annotations.NullMarked;
