package lianli.registry.court;

import java.util.Locale;
import java.util.Optional;
import lianli.registry.act.WrittenText;

/** What kind of paper a court gave out (文书类型). Not every kind can decide every matter. */
public enum CourtPaper {
  /** 判决书. */
  JUDGMENT,
  /** 调解书: the parties agreed before the court. */
  MEDIATION,
  /** 裁定书: about procedure, and to recognise a divorce from elsewhere; never a divorce. */
  RULING,
  /** 离婚证明书: the court's own certificate that a divorce is in force. */
  PROOF,
  /** 决定书, 通知书: never about a marriage. */
  NOTICE;

  /** Value of the key {@code decree_form} in lists; acts know only judgment and mediation. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a whole cell names; empty if it names none. */
  public static Optional<CourtPaper> parse(String written) {
    String word = WrittenText.word(written);
    for (CourtPaper paper : values()) {
      if (paper.code().equals(word)) {
        return Optional.of(paper);
      }
    }
    return Optional.ofNullable(
        switch (word.startsWith("民事") ? word.substring(2) : word) {
          case "判决书", "判决", "离婚判决书", "判决离婚", "法院判决书", "行政判决书" -> JUDGMENT;
          case "调解书", "调解", "离婚调解书", "调解离婚", "法院调解书" -> MEDIATION;
          case "裁定书", "裁定", "行政裁定书" -> RULING;
          case "离婚证明书", "离婚证明" -> PROOF;
          case "决定书", "决定", "通知书", "受理通知书", "支付令" -> NOTICE;
          default -> null;
        });
  }
}
