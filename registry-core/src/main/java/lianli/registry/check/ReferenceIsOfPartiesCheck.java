package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.Act.AboutMarriage;
import lianli.registry.act.CertificateNumber;

/**
 * The registration that an act names by number is one of its own parties. A slip in that number
 * would end the marriage of others. A township's bare serial begins anew every year, so only
 * numbers that hold a year are compared.
 */
final class ReferenceIsOfPartiesCheck implements FileCheck {
  static final String RULE = "reference-of-others";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    if (!(act instanceof AboutMarriage about)) {
      return List.of();
    }
    Optional<CertificateNumber> named =
        about.marriage().number().filter(number -> number.year().isPresent());
    boolean isOfOthers =
        named.isPresent()
            && earlier.acts().stream()
                .filter(other -> other.filing().number().equals(named))
                .anyMatch(other -> PartyMismatch.in(act, other));
    return isOfOthers
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("previous_certificate_number"),
                BilingualText.of(
                    "the registration it names by number is on file for other parties",
                    "所载原字号在库内对应其他当事人")))
        : List.of();
  }
}
