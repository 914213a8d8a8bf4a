package lianli.index.list;

import java.util.Locale;

/** What becomes of a pair. */
public enum PairDecision {
  /** It reaches the upper cut-off, and nothing speaks against taking it. */
  ACCEPT("自动匹配"),
  /** A person looks at it. */
  REVIEW("待核对");

  private final String chinese;

  PairDecision(String chinese) {
    this.chinese = chinese;
  }

  /** As in output: {@code accept}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** For people who read Chinese. */
  public String chinese() {
    return chinese;
  }
}
