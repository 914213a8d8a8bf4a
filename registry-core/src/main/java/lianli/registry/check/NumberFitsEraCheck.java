package lianli.registry.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lianli.registry.BilingualText;
import lianli.registry.act.Act;
import lianli.registry.act.ActKind;
import lianli.registry.act.CertificateNumber;
import lianli.registry.act.CertificateNumber.Modern;
import lianli.registry.act.PartialDate;
import lianli.registry.place.Gazetteer;
import lianli.registry.place.Period;

/** R1: the number has the form of its era, the series of its act and a code in use. */
final class NumberFitsEraCheck implements ActCheck {
  static final String RULE = "number-form";

  /** Numbers with a J have been in use since about 2004; local systems may have been first. */
  private static final LocalDate FIRST_MODERN = LocalDate.of(2003, 10, 1);

  /** From here on no other form is issued. */
  private static final LocalDate ONLY_MODERN = LocalDate.of(2016, 1, 1);

  private final Gazetteer gazetteer;

  NumberFitsEraCheck(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public List<Finding> check(Act act) {
    Optional<CertificateNumber> number = act.filing().number();
    if (number.isEmpty()) {
      return List.of();
    }
    PartialDate registered = act.filing().registeredOn();
    List<BilingualText> wrong = new ArrayList<>();
    if (number.get() instanceof Modern modern) {
      if (!series(act.kind()).isEmpty() && !modern.series().equals(series(act.kind()))) {
        wrong.add(BilingualText.of("the letters of the number do not fit the act", "字号字母与登记类别不符"));
      }
      if (registered.isKnown() && registered.latest().isBefore(FIRST_MODERN)) {
        wrong.add(BilingualText.of("numbers of this form were not yet in use", "登记日期早于该字号格式的启用时间"));
      }
      if (modern.serial() == 0) {
        wrong.add(BilingualText.of("serials begin at 1", "字号流水号应从 1 开始"));
      }
      if (!mayHaveBeenInUse(modern, registered)) {
        wrong.add(
            BilingualText.of("the division code was not in use on that date", "字号中的行政区划代码当时未使用"));
      }
    } else if (registered.isKnown() && !registered.earliest().isBefore(ONLY_MODERN)) {
      wrong.add(
          BilingualText.of("the number has not the form in use on that date", "字号格式不是当时使用的格式"));
    }
    return wrong.stream()
        .map(said -> new Finding(RULE, Severity.REVIEW, List.of("certificate_number"), said))
        .toList();
  }

  /** On the date, in the number's own year, and since there are numbers of this form. */
  private boolean mayHaveBeenInUse(Modern modern, PartialDate registered) {
    String code = modern.division();
    return gazetteer.mayHaveBeenInUse(code, registered)
        && gazetteer.mayHaveBeenInUse(code, Period.since(FIRST_MODERN))
        && gazetteer.mayHaveBeenInUse(code, Period.years(modern.issued(), modern.issued() + 1));
  }

  private static String series(ActKind kind) {
    return switch (kind) {
      case MARRIAGE -> "J";
      case DIVORCE -> "L";
      case MARRIAGE_REISSUE -> "BJ";
      case DIVORCE_REISSUE -> "BL";
      case COURT_DIVORCE,
          ANNULMENT,
          COURT_VOID,
          REVOCATION,
          FOREIGN_MARRIAGE,
          FOREIGN_DIVORCE,
          DEATH,
          DECLARED_DEATH,
          DECLARED_DEATH_REVOKED ->
          "";
    };
  }
}
