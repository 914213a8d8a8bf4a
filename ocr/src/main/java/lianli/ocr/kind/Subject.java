package lianli.ocr.kind;

import java.util.Optional;

/** What an act is about: a marriage begins, or it ends. */
enum Subject {
  MARRIAGE("marriage"),
  DIVORCE("divorce");

  private final String act;

  Subject(String act) {
    this.act = act;
  }

  /** The code of the act, of first issue or of a certificate issued anew. */
  String act(boolean isReissue) {
    return isReissue ? act + "_reissue" : act;
  }

  Subject other() {
    return this == MARRIAGE ? DIVORCE : MARRIAGE;
  }

  /** What a word is about that holds 结 or 离; empty if it holds both or neither. */
  static Optional<Subject> of(String word) {
    boolean ends = word.contains("离婚") || word.contains("解除") || word.matches(".{0,2}离.证.*");
    String rest = word.replaceAll("离婚|解除(夫妻|婚姻)", "");
    boolean begins =
        rest.contains("结婚")
            || rest.contains("复婚")
            || rest.contains("夫妻关系")
            || rest.matches(".{0,2}结.证.*");
    return begins == ends ? Optional.empty() : Optional.of(ends ? DIVORCE : MARRIAGE);
  }
}
