package lianli.ocr;

/** What a reader may assume about the layout of a page. */
public enum PageMode {
  /** Nothing: find blocks, columns, lines. */
  AUTO,
  /** Text anywhere, in no order: forms. */
  SPARSE,
  /** One block of horizontal lines. */
  BLOCK,
  /** One block of vertical columns, read from the right. */
  VERTICAL_BLOCK
}
