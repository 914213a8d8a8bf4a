package lianli.ocr.decode;

/** The texts that a field may hold, and how likely each is before anything was read. */
public interface Language {

  /** True if some text of the language begins so. */
  boolean hasBeginning(String text);

  /** True if this is a text of the language. */
  boolean has(String text);

  /**
   * Characters that may come next although the reader gives them next to nothing; others are only
   * tried where it sees them.
   */
  String expectedAfter(String beginning);

  /**
   * The logarithm of how likely a text that begins so is, beside others of the language; 0 where
   * all are alike.
   */
  default double weight(String beginning) {
    return 0;
  }

  /** The same of a whole text. */
  default double weightOfWhole(String text) {
    return weight(text);
  }
}
