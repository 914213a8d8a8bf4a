package lianli.registry.list;

import java.util.Locale;
import java.util.Optional;
import lianli.registry.act.CertificateNumber;

/**
 * Which act the number of a certificate tells: L of a divorce, BJ and BL of a certificate issued
 * once more. Numbers of the years before 2004 need not tell any.
 *
 * @param code of the act
 * @param isCertain whether the number itself says so; what says nothing is read as a marriage
 */
record NumberedAct(String code, boolean isCertain) {
  /** The act of a number as it is written in a cell; nothing may stand there. */
  static NumberedAct of(String written) {
    String number =
        CertificateNumber.parse(written)
            .map(CertificateNumber::text)
            .orElse("")
            .toUpperCase(Locale.ROOT);
    return of(number, number);
  }

  private static NumberedAct of(String number, String han) {
    if (number.startsWith("BJ") || han.contains("补结")) {
      return new NumberedAct("marriage_reissue", true);
    }
    if (number.startsWith("BL") || han.contains("补离")) {
      return new NumberedAct("divorce_reissue", true);
    }
    if (number.startsWith("L") || han.contains("离")) {
      return new NumberedAct("divorce", true);
    }
    return new NumberedAct("marriage", number.startsWith("J") || han.contains("结"));
  }

  /** The act within this family, marriage or divorce; empty if the number tells the other. */
  Optional<String> within(String family) {
    if (code.startsWith(family)) {
      return Optional.of(code);
    }
    return isCertain ? Optional.empty() : Optional.of(family);
  }
}
