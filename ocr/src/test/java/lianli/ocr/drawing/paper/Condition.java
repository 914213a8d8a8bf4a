package lianli.ocr.drawing.paper;

/** What the years have done to a page. */
public enum Condition {
  CLEAN,
  WORN,
  BAD;

  /** As in {@code truth.jsonl}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
