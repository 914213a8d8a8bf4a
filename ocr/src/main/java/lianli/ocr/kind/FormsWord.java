package lianli.ocr.kind;

import lianli.ocr.form.FormDefinition;

/**
 * When a form's own word about its act counts: its title stands on the page, and nothing there says
 * otherwise. What courts and declarations do is asked of their pages alone.
 */
final class FormsWord {
  /** Shorter ones are words of many pages: 持证人. */
  private static final int LONG_TITLE = 4;

  private static final int BESIDE_TITLE = 8;

  private final PageWords words;
  private final ActSigns signs;

  FormsWord(PageWords words, ActSigns signs) {
    this.words = words;
    this.signs = signs;
  }

  boolean counts(FormDefinition form) {
    return form.act().matches("(marriage|divorce)(_reissue)?")
        && isTitled(form)
        && !isContradicted(form.act().startsWith("divorce"));
  }

  private boolean isTitled(FormDefinition form) {
    return form.titles().stream()
        .filter(title -> title.length() >= LONG_TITLE)
        .map(PageWords::folded)
        .anyMatch(title -> words.lines().stream().anyMatch(line -> isTitle(title, line.text())));
  }

  private static boolean isTitle(String title, String line) {
    return line.contains(title) && line.length() <= title.length() + BESIDE_TITLE;
  }

  private boolean isContradicted(boolean isDivorce) {
    Subject other = isDivorce ? Subject.MARRIAGE : Subject.DIVORCE;
    boolean isOfDivorce = words.hold("离婚证") || words.hold("准予离婚") || signs.haveLabelOfDivorce();
    return (!isDivorce && isOfDivorce)
        || signs.grant(other)
        || signs.ofNumbers().map(other::equals).orElse(false);
  }
}
