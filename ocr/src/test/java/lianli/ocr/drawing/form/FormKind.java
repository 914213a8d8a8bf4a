package lianli.ocr.drawing.form;

import java.util.Arrays;
import java.util.function.Supplier;

/** The forms that can be drawn, by their names in {@code truth.jsonl}. */
public enum FormKind {
  MARRIAGE_CERTIFICATE_2004("marriage-certificate-2004", Booklet2004::new),
  MARRIAGE_REVIEW_FORM_2004("marriage-review-form-2004", MarriageReviewForm::new),
  DIVORCE_REVIEW_FORM_2004("divorce-review-form-2004", DivorceReviewForm::new),
  MARRIAGE_CERTIFICATE_1990("marriage-certificate-1990", Certificate1990::new),
  MARRIAGE_LEDGER_1985("marriage-ledger-1985", Ledger1985::new),
  MARRIAGE_CERTIFICATE_1955("marriage-certificate-1955", Certificate1955::new);

  private final String code;
  private final Supplier<FormDrawer> drawer;

  FormKind(String code, Supplier<FormDrawer> drawer) {
    this.code = code;
    this.drawer = drawer;
  }

  /** Name in {@code truth.jsonl}. */
  public String code() {
    return code;
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
