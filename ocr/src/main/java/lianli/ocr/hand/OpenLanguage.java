package lianli.ocr.hand;

import lianli.ocr.decode.Language;

/** Any text at all. */
final class OpenLanguage implements Language {
  @Override
  public boolean hasBeginning(String text) {
    return true;
  }

  @Override
  public boolean has(String text) {
    return !text.isEmpty();
  }

  @Override
  public String expectedAfter(String beginning) {
    return "";
  }
}
