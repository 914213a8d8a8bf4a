package lianli.ocr.drawing;

import java.util.List;
import lianli.ocr.drawing.form.FormKind;
import lianli.ocr.drawing.paper.Condition;
import lianli.registry.act.Act;

/**
 * A page to be drawn.
 *
 * @param name file name without its ending
 * @param acts what stands on it
 * @param holder whose copy a booklet is: {@code man}, {@code woman}, or nobody's
 * @param seed chooses print, hand and wear
 */
public record PageOrder(
    String name, FormKind form, Condition condition, List<Act> acts, String holder, long seed) {
  public PageOrder {
    acts = List.copyOf(acts);
  }

  /** What the page records; empty if it is no record. */
  String act() {
    return form.sort() == FormKind.Sort.RECORD ? acts.getFirst().kind().code() : "";
  }
}
