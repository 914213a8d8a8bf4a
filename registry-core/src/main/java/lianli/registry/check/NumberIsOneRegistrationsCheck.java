package lianli.registry.check;

import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CitizenId;
import lianli.registry.act.Party;

/**
 * C03: a certificate number stands for one registration. A township's bare serial begins anew every
 * year, so only numbers that hold a year are compared.
 */
final class NumberIsOneRegistrationsCheck implements FileCheck {
  static final String RULE = "number-taken";

  @Override
  public List<Finding> check(Act act, EarlierActs earlier) {
    Optional<CertificateNumber> number =
        act.filing().number().filter(known -> known.year().isPresent());
    boolean isTaken =
        number.isPresent()
            && earlier.acts().stream()
                .filter(other -> other.kind() == act.kind())
                .filter(other -> other.filing().number().equals(number))
                .anyMatch(other -> isSurelyAnother(act, other));
    return isTaken
        ? List.of(
            new Finding(
                RULE,
                Severity.REVIEW,
                List.of("certificate_number"),
                BilingualText.of(
                    "the certificate number is on file for other parties", "该字号在库内对应其他当事人")))
        : List.of();
  }

  private static boolean isSurelyAnother(Act one, Act other) {
    return one.parties().stream()
        .anyMatch(
            party ->
                other.parties().stream()
                    .anyMatch(
                        match ->
                            match.sex() == party.sex()
                                && areBothKnown(party, match)
                                && !party.citizenId().equals(match.citizenId())));
  }

  private static boolean areBothKnown(Party one, Party other) {
    Optional<CitizenId> mine = one.citizenId();
    return mine.isPresent() && other.citizenId().isPresent();
  }
}
