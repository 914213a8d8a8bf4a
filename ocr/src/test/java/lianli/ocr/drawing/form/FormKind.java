package lianli.ocr.drawing.form;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The forms and other papers that can be drawn, by their names in {@code truth.jsonl}. */
public enum FormKind {
  MARRIAGE_CERTIFICATE_2004("marriage-certificate-2004", Sort.RECORD, Booklet2004::ofMarriage),
  MARRIAGE_REVIEW_FORM_2004("marriage-review-form-2004", Sort.RECORD, MarriageReviewForm::new),
  DIVORCE_REVIEW_FORM_2004("divorce-review-form-2004", Sort.RECORD, DivorceReviewForm::new),
  MARRIAGE_CERTIFICATE_1990("marriage-certificate-1990", Sort.RECORD, Certificate1990::new),
  MARRIAGE_LEDGER_1985("marriage-ledger-1985", Sort.RECORD, Ledger1985::new),
  MARRIAGE_CERTIFICATE_1955("marriage-certificate-1955", Sort.RECORD, Certificate1955::new),
  DIVORCE_CERTIFICATE_2004("divorce-certificate-2004", Sort.RECORD, Booklet2004::ofDivorce),
  MARRIAGE_REISSUE_FORM_2004("marriage-reissue-form-2004", Sort.RECORD, ReissueForm::ofMarriage),
  DIVORCE_REISSUE_FORM_2004("divorce-reissue-form-2004", Sort.RECORD, ReissueForm::ofDivorce),
  COURT_DECREE("court-decree", Sort.OPEN, CourtDecree::new),
  DECLARATION_2004("declaration-2004", Sort.OPEN, Declaration2004::new),
  MARRIAGE_APPLICATION_1994("unknown", Sort.OPEN, Application1994::new),
  INTRODUCTION_LETTER("introduction-letter", Sort.PAPER, IntroductionLetter::new),
  CONTENTS_LIST("contents-list", Sort.PAPER, ContentsList::new),
  PHOTOGRAPHS("photographs", Sort.PAPER, PhotoPage::new),
  OFFICE_LETTER("office-letter", Sort.PAPER, OfficeLetter::new),
  SHOW_THROUGH("show-through", Sort.PAPER, BackOfPage::new);

  /** What a page is to the registry. */
  public enum Sort {
    /** It records an act. */
    RECORD,
    /** It tells of a couple, but whether it records an act a person must say, or no act is. */
    OPEN,
    /** It lies in a file beside records and records nothing itself. */
    PAPER
  }

  private final String code;
  private final Sort sort;
  private final Supplier<FormDrawer> drawer;

  FormKind(String code, Sort sort, Supplier<FormDrawer> drawer) {
    this.code = code;
    this.sort = sort;
    this.drawer = drawer;
  }

  /** The six kinds on which reading has been measured from the beginning. */
  public static List<FormKind> firstSix() {
    return List.of(values()).subList(0, 6);
  }

  /** The later kinds that have fields to read. */
  public static List<FormKind> further() {
    return Arrays.stream(values())
        .filter(kind -> kind.sort != Sort.PAPER && !firstSix().contains(kind))
        .toList();
  }

  /** Those whose parts stand elsewhere in distant counties. */
  public static List<FormKind> ofDistantCounties() {
    return List.of(
        MARRIAGE_REVIEW_FORM_2004,
        DIVORCE_REVIEW_FORM_2004,
        MARRIAGE_CERTIFICATE_1990,
        MARRIAGE_APPLICATION_1994,
        MARRIAGE_CERTIFICATE_2004,
        DIVORCE_CERTIFICATE_2004);
  }

  /** Name in {@code truth.jsonl}. */
  public String code() {
    return code;
  }

  /** What it is to the registry. */
  public Sort sort() {
    return sort;
  }

  /** True if each spouse holds a copy. */
  public boolean hasHolder() {
    return this == MARRIAGE_CERTIFICATE_2004 || this == DIVORCE_CERTIFICATE_2004;
  }

  /** Somebody who draws this form. */
  public FormDrawer drawer() {
    return drawer.get();
  }

  /** The form with this name. */
  public static FormKind ofCode(String code) {
    return Arrays.stream(values())
        .filter(kind -> kind.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such form: " + code));
  }
}
