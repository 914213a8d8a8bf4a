package lianli.ocr.text;

/** Marks that stand for the value above: 〃 and what readers make of it. */
public final class Ditto {
  /** The mark itself. */
  public static final String MARK = "〃";

  private Ditto() {}

  public static boolean is(String text) {
    return text.matches("[〃″”“\"'’‘Ⅱ‖川儿几八ルノハIlJL1!|/】、,;：:]{1,3}|同上|仝上|同");
  }
}
