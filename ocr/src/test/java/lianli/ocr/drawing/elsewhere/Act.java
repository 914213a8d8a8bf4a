package lianli.ocr.drawing.elsewhere;

import java.util.Locale;

/** What a page tells of; the names are those of {@code truth.jsonl}. */
enum Act {
  MARRIAGE,
  DIVORCE,
  MARRIAGE_REISSUE,
  DIVORCE_REISSUE,
  COURT_DIVORCE,
  DECLARATION,
  /** A paper that is no record. */
  NONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isReissue() {
    return this == MARRIAGE_REISSUE || this == DIVORCE_REISSUE;
  }

  /** True where a marriage ends or has ended. */
  boolean isOfDivorce() {
    return this == DIVORCE || this == DIVORCE_REISSUE || this == COURT_DIVORCE;
  }
}
