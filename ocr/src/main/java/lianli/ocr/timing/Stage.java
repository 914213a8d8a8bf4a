package lianli.ocr.timing;

/** The parts of the work on a page, in their order. */
public enum Stage {
  /** Pixels out of the file. */
  DECODING("decoding"),
  /** Red channel, flattening, skew, frame, turning. */
  PREPARATION("flattening and straightening"),
  /** Which side is up. */
  ORIENTATION("orientation"),
  /** Where text lines stand. */
  DETECTION("finding lines"),
  /** The text of every line, by the page reader. */
  PAGE_TEXT("page text (ppocr)"),
  /** Ruling and cells. */
  RULING("ruling"),
  /** The values of fields once more, by the other reader. */
  SECOND_READING("fields (tesseract)"),
  /** Fields on which the readers differ, once more by the page reader. */
  STABILITY("doubtful fields (ppocr)"),
  /** What was written by hand, in several crops, by the page reader. */
  HANDWRITING("handwriting (ppocr)"),
  /** Form, fields, rules, verdicts: all that is neither pixels nor recognition. */
  JUDGING("form and verdicts"),
  /** Searchable PDF. */
  PDF("PDF"),
  /** ALTO. */
  ALTO("ALTO");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** For people. */
  public String title() {
    return title;
  }
}
