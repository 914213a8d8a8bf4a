package lianli.registry.coverage;

import java.util.Arrays;
import java.util.Optional;
import lianli.registry.act.ActKind;

/** The series in which an office numbers its certificates within a year. */
public enum CertificateKind {
  MARRIAGE("J", ActKind.MARRIAGE),
  DIVORCE("L", ActKind.DIVORCE),
  MARRIAGE_REISSUE("BJ", ActKind.MARRIAGE_REISSUE),
  DIVORCE_REISSUE("BL", ActKind.DIVORCE_REISSUE);

  private final String letters;
  private final ActKind act;

  CertificateKind(String letters, ActKind act) {
    this.letters = letters;
    this.act = act;
  }

  /** Letters of the modern number. */
  public String letters() {
    return letters;
  }

  /** True if it tells of a marriage. */
  public boolean isMarriage() {
    return this == MARRIAGE || this == MARRIAGE_REISSUE;
  }

  /** The kind written so: letters, the act's code or its Chinese name. */
  public static Optional<CertificateKind> parse(String written) {
    return Arrays.stream(values())
        .filter(
            kind ->
                written.equalsIgnoreCase(kind.letters)
                    || written.equalsIgnoreCase(kind.act.code())
                    || written.equals(kind.act.chinese())
                    || (written.equals("结婚") && kind == MARRIAGE)
                    || (written.equals("离婚") && kind == DIVORCE))
        .findFirst();
  }

  static Optional<CertificateKind> of(ActKind act) {
    return Arrays.stream(values()).filter(kind -> kind.act == act).findFirst();
  }
}
