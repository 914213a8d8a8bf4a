package lianli.ocr.judge;

import java.util.Locale;

/**
 * What speaks for a value. How often a value is right of which so much speaks is measured: {@link
 * Calibration}.
 *
 * @param score 0 to 1, the reader's own: of the worst character, or of the worst of three readings
 */
public record Evidence(Basis basis, double score) {

  /** Why a value is believed, or not. */
  public enum Basis {
    /** Both readers give the same normal form. */
    AGREED,
    /** One reader gives an identity number whose check digit and birth date hold. */
    CHECKED,
    /** The page's reader reads the same three times; the other differs. */
    STEADY,
    /** Written by hand: the likeliest of what the field can be, in several crops of one reader. */
    WRITTEN,
    /** One reader only. */
    ALONE,
    /** One reader only, who read otherwise, or was unsure, when shown it again. */
    UNSTEADY,
    /** A character was exchanged, or the value has a mark of being wrong; a person must look. */
    DOUBTFUL,
    /** It has not the form of its kind. */
    UNREADABLE;

    /** As in the table of calibration. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
