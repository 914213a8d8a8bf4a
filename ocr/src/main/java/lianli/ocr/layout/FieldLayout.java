package lianli.ocr.layout;

import java.util.List;
import lianli.ocr.form.FormDefinition;
import lianli.ocr.text.PageText;

/** Knows where values stand relative to labels on one kind of page. */
interface FieldLayout {
  /**
   * The records on a page, top to bottom, each with its fields.
   *
   * @return no record if the page does not hold the form after all
   */
  List<List<FoundField>> find(FormDefinition form, PageText text);
}
