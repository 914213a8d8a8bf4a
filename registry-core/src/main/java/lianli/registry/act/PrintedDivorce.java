package lianli.registry.act;

import java.util.Optional;
import lianli.registry.act.Act.DivorceReissue;
import lianli.registry.act.CertificateNumber.Modern;

/**
 * What a divorce certificate issued again prints of the divorce itself: its number and its date,
 * under keys of their own, or in the columns that other acts use for their marriage, where the
 * number there is that of a divorce.
 *
 * @param on unknown if not printed
 */
public record PrintedDivorce(Optional<CertificateNumber> number, PartialDate on) {
  /** What this one prints. */
  public static PrintedDivorce of(DivorceReissue reissue) {
    Optional<CertificateNumber> number =
        CertificateNumber.parse(reissue.filing().particular("divorce_certificate_number"));
    PartialDate on =
        PartialDate.parse(reissue.filing().particular("divorced_on"))
            .orElseGet(PartialDate::unknown);
    boolean isInColumns = isNamedBy(reissue);
    return new PrintedDivorce(
        number.isEmpty() && isInColumns ? reissue.marriage().number() : number,
        !on.isKnown() && isInColumns ? reissue.marriage().marriedOn() : on);
  }

  /** True if the columns for the earlier registration hold the divorce. */
  public static boolean isNamedBy(DivorceReissue reissue) {
    return reissue.marriage().number().filter(PrintedDivorce::isOfDivorce).isPresent();
  }

  private static boolean isOfDivorce(CertificateNumber number) {
    return number instanceof Modern modern
        ? modern.series().endsWith("L")
        : number.text().contains("离");
  }
}
