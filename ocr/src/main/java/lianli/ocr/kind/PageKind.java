package lianli.ocr.kind;

import lianli.ocr.form.NonRecordPageDefinition;

/** What a page is, as far as it says so itself. */
public sealed interface PageKind {

  /** The code of the act that it tells; empty if it tells none, or contradicts itself. */
  String act();

  /**
   * The act of one of its records.
   *
   * @param number the record's certificate number as it was read
   * @return empty if page and number contradict each other, or neither tells
   */
  default String actOf(String number) {
    return "";
  }

  /** A paper that records nothing, whatever couples and numbers it names. */
  record NoRecord(NonRecordPageDefinition paper) implements PageKind {
    @Override
    public String act() {
      return "";
    }
  }

  /** A page that tells of this act: {@code divorce}, {@code declaration}. */
  record Telling(String act) implements PageKind {
    @Override
    public String actOf(String number) {
      return RecordAct.ofPage(act, number);
    }
  }

  /** A register of both kinds: of each record its own number tells. */
  record Register() implements PageKind {
    @Override
    public String act() {
      return "";
    }

    @Override
    public String actOf(String number) {
      return RecordAct.ofNumber(number).orElse("");
    }
  }

  /** Nothing says which act the page records, or one thing says otherwise than another. */
  record Open() implements PageKind {
    @Override
    public String act() {
      return "";
    }
  }
}
